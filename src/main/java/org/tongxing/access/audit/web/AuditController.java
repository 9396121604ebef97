package org.tongxing.access.audit.web;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxing.access.AuditAction;
import org.tongxing.access.audit.AuditSearch;
import org.tongxing.access.audit.SearchAudit;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** 审计记录: for auditors alone; for everybody else the page is not there. Searches are posted and stay out of addresses. */
@Controller
class AuditController {

    private final SearchAudit audit;
    private final AuditForms forms;

    AuditController(SearchAudit audit, AuditForms forms) {
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping("/audit")
    String form(Principal person, Model model) {
        refuseOthers(person);
        return page(model, forms.empty(), List.of());
    }

    @PostMapping("/audit")
    String search(
            @ModelAttribute AuditForm form,
            @RequestParam(required = false) @Nullable String after,
            Principal person,
            Model model) {
        refuseOthers(person);
        try {
            AuditSearch search = forms.read(form);
            model.addAttribute("found", audit.find(person.getName(), search, after));
            return page(model, form, List.of());
        } catch (RefusedException e) {
            return page(model, form, e.violations());
        }
    }

    private void refuseOthers(Principal person) {
        if (!audit.isAuditor(person.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String page(Model model, AuditForm form, List<Violation> violations) {
        model.addAttribute("form", form);
        model.addAttribute("actions", AuditAction.values());
        model.addAttribute("violations", violations);
        return "access/audit";
    }
}
