package org.tongxing.benefit.assistance.process;

import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.benefit.assistance.application.ExaminePapers;

/** Form of 接收补正材料. */
@Component
class ReceivePapersFormHandler extends PapersForm {

    ReceivePapersFormHandler(DescribeAssistance describe, ExaminePapers useCase) {
        super("receivePapers", describe, useCase::supply);
    }
}
