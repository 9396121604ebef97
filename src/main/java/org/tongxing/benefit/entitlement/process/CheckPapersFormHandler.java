package org.tongxing.benefit.entitlement.process;

import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.CheckPapers;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;

/** The form 受理并核对材料. */
@Component
class CheckPapersFormHandler extends PapersForm {

    CheckPapersFormHandler(CheckPapers check, DescribeBenefit describe) {
        super("checkPapers", CheckPapers.FIELDS, check, describe);
    }
}
