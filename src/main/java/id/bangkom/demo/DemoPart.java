package id.bangkom.demo;

/**
 * A part of the demo data. Parts are Spring components; they are loaded into an empty database in one transaction, in
 * the order of {@link org.springframework.core.annotation.Order}: people first (0), then what builds on them.
 */
public interface DemoPart {

    void load();
}
