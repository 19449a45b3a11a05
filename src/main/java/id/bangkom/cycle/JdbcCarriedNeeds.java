package id.bangkom.cycle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcCarriedNeeds implements CarriedNeeds {

    private final ReportRepository repository;

    JdbcCarriedNeeds(ReportRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<OpenNeed> of(String tenant, int year, String employeeId) {
        return repository.carried(tenant, year, employeeId);
    }

    @Override
    public int count(String tenant, int year) {
        return repository.countCarried(tenant, year);
    }

    @Override
    @Transactional
    public void carry(String tenant, int intoYear, OpenNeed need) {
        repository.carry(tenant, intoYear, List.of(need));
    }
}
