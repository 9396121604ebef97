package org.tongxing.register.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxing.register.application.ReadDossier;
import org.tongxing.workflow.TaskMatters;

/** 儿童档案 beside the form of a task: whoever has the task sees the child, by the same fragments as in the ledger. */
@Controller
class DossierController {

    private final TaskMatters tasks;
    private final ReadDossier dossiers;
    private final RevealPage reveal;

    DossierController(TaskMatters tasks, ReadDossier dossiers, RevealPage reveal) {
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.reveal = reveal;
    }

    @GetMapping("/dossier/task/{taskId}")
    String ofTask(@PathVariable String taskId, Principal person, Model model) {
        ReadDossier.Dossier dossier = tasks.ofTask(taskId)
                .flatMap(matter -> dossiers.forTask(person.getName(), matter.child(), matter.reference()))
                .orElseThrow(DossierController::notThere);
        model.addAttribute("dossier", dossier);
        model.addAttribute("revealAt", "/dossier/task/" + taskId + "/reveal");
        return "register/dossier :: dossier";
    }

    @PostMapping("/dossier/task/{taskId}/reveal")
    String reveal(
            @PathVariable String taskId,
            @RequestParam String field,
            @RequestParam(required = false) @Nullable String reason,
            Principal person,
            Model model) {
        TaskMatters.Matter matter = tasks.ofTask(taskId).orElseThrow(DossierController::notThere);
        return reveal.answer(
                person.getName(), matter.child(), field, reason, true, "/dossier/task/" + taskId + "/reveal", model);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
