package org.tongxing.access;

/**
 * Puts events on the record (architecture D10). An event that cannot be written stops what it tells of: nothing is read
 * or decided off the record.
 */
public interface AuditTrail {

    /** Records what a transaction does, in that transaction: a decision that is undone was never made. */
    void decided(AuditEvent event);

    /** Records a look, a refusal or a sign-in, in a transaction of its own: it stays, whatever becomes of the caller's. */
    void noted(AuditEvent event);
}
