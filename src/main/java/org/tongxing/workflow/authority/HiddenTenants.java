package org.tongxing.workflow.authority;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.Avoidances;
import org.tongxing.shared.CaseReference;

/**
 * Tenants of matters that are hidden from a worker's line (回避): one for each matter and county, so that every list and
 * every call of the engine passes by those who keep away, and by nobody else.
 */
@Component
public class HiddenTenants {

    private final JdbcClient jdbc;
    private final Avoidances avoidances;

    HiddenTenants(JdbcClient jdbc, Avoidances avoidances) {
        this.jdbc = jdbc;
        this.avoidances = avoidances;
    }

    /** The tenant of a hidden matter in a county; made when it is first asked for. */
    public String of(CaseReference matter, String county) {
        String tenant = county + '/' + matter;
        jdbc.sql("INSERT INTO hidden_tenant (tenant, county, matter) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(tenant, county, matter.value())
                .update();
        return tenant;
    }

    /** Those in some counties that are not hidden from a person. */
    List<String> openTo(String login, Collection<String> counties) {
        List<Tenant> tenants = counties.isEmpty() ? List.of() : in(counties);
        if (tenants.isEmpty()) {
            return List.of();
        }
        Set<String> hidden = avoidances.mattersHiddenFrom(login);
        return tenants.stream()
                .filter(tenant -> !hidden.contains(tenant.matter()))
                .map(Tenant::id)
                .toList();
    }

    private record Tenant(String id, String matter) {}

    private List<Tenant> in(Collection<String> counties) {
        return jdbc.sql("SELECT tenant, matter FROM hidden_tenant WHERE county IN (:counties)")
                .param("counties", counties)
                .query((row, n) -> new Tenant(row.getString(1), row.getString(2)))
                .list();
    }
}
