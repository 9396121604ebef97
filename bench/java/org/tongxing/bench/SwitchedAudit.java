package org.tongxing.bench;

import org.springframework.context.support.GenericApplicationContext;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;

/** The application's record of events, which can be left out to see what it costs. */
final class SwitchedAudit implements AuditTrail {

    private final AuditTrail record;
    private volatile boolean on = true;

    private SwitchedAudit(AuditTrail record) {
        this.record = record;
    }

    /** Takes the place of the record wherever the application asks for one. */
    static void into(GenericApplicationContext application) {
        application.registerBean(
                SwitchedAudit.class,
                () -> new SwitchedAudit(application.getBean("jdbcAuditTrail", AuditTrail.class)),
                definition -> definition.setPrimary(true));
    }

    void turn(boolean on) {
        this.on = on;
    }

    @Override
    public void decided(AuditEvent event) {
        if (on) {
            record.decided(event);
        }
    }

    @Override
    public void noted(AuditEvent event) {
        if (on) {
            record.noted(event);
        }
    }
}
