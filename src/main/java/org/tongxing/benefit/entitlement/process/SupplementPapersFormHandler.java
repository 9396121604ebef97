package org.tongxing.benefit.entitlement.process;

import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.CheckPapers;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;

/** The form 补正材料. */
@Component
class SupplementPapersFormHandler extends PapersForm {

    SupplementPapersFormHandler(CheckPapers check, DescribeBenefit describe) {
        super("supplementPapers", CheckPapers.SUPPLEMENT_FIELDS, check, describe);
    }
}
