package org.tongxing.register.web;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.register.application.ReadDossier;
import org.tongxing.workflow.TaskMatters;

/** 儿童档案 beside the form of a task: whoever has the task sees the child, and the record keeps that they did. */
@Controller
class DossierController {

    private final TaskMatters tasks;
    private final ReadDossier dossiers;
    private final AuditTrail trail;

    DossierController(TaskMatters tasks, ReadDossier dossiers, AuditTrail trail) {
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.trail = trail;
    }

    @GetMapping("/dossier/task/{taskId}")
    String ofTask(@PathVariable String taskId, Principal person, Model model) {
        TaskMatters.Matter matter = tasks.ofTask(taskId).orElseThrow(DossierController::notThere);
        ReadDossier.Dossier dossier = dossiers.forTask(matter.child()).orElseThrow(DossierController::notThere);
        trail.noted(AuditEvent.of(person.getName(), AuditAction.DOSSIER_READ)
                .about(matter.child())
                .in(matter.reference().value()));
        model.addAttribute("dossier", dossier);
        return "register/dossier";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
