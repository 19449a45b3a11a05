package id.bangkom.demo;

import id.bangkom.access.Credentials;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stops a production start before the first request can be answered. */
@Component
@Profile(DemoMode.PRODUCTION)
class ProductionGuard implements SmartInitializingSingleton {

    private final Credentials credentials;

    ProductionGuard(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public void afterSingletonsInstantiated() {
        int accounts = credentials.withDemoPassword();
        if (accounts > 0) {
            throw new DemoPasswordInProduction(accounts);
        }
    }
}
