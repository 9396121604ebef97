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

    static GateClosedException hands() {
        return new GateClosedException("任务只能由本人签收和退回");
    }

    static GateClosedException delegated() {
        return new GateClosedException("任务不得转交他人办理");
    }

    static GateClosedException writing() {
        return new GateClosedException("文字和附件须写入登记，不得写入流程引擎");
    }
}
