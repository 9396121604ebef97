package org.tongxing.benefit.assistance.process;

import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.benefit.assistance.application.ExaminePapers;

/** Form of 受理申请. */
@Component
class AcceptApplicationFormHandler extends PapersForm {

    AcceptApplicationFormHandler(DescribeAssistance describe, ExaminePapers useCase) {
        super("acceptApplication", describe, useCase::accept);
    }
}
