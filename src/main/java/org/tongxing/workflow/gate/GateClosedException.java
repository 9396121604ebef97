package org.tongxing.workflow.gate;

import org.camunda.bpm.engine.BadUserRequestException;

/** Someone went past a form: the step must be submitted, it cannot merely be declared done. */
public final class GateClosedException extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private GateClosedException(String message) {
        super(message);
    }

    static GateClosedException start() {
        return new GateClosedException("流程须通过登记表单或系统接口启动");
    }

    static GateClosedException completion() {
        return new GateClosedException("任务须通过表单提交办理");
    }
}
