package org.tongxing.workflow.authority;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.tongxing.workflow.gate.Answer;

/** What belongs to another county is answered as if it were not there; the engine alone would call it a failure. */
final class ForeignIsUnknown {

    private ForeignIsUnknown() {}

    /** The same checker; what it refuses leaves the answer 404. */
    static CommandChecker asked(CommandChecker tenants) {
        return (CommandChecker) Proxy.newProxyInstance(
                ForeignIsUnknown.class.getClassLoader(),
                new Class<?>[] {CommandChecker.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(tenants, arguments);
                    } catch (InvocationTargetException e) {
                        Answer.unknown().leave();
                        throw e.getTargetException();
                    }
                });
    }
}
