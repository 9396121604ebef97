package org.tongxing.area;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Divisions for the tests of other modules, on their database. */
public final class AreasFixture {

    private AreasFixture() {}

    /** The divisions of a migrated database. */
    public static Areas areas(JdbcClient jdbc) {
        return new Areas(jdbc);
    }
}
