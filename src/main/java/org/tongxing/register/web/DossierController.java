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
import org.tongxing.shared.ChildId;
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
        ReadDossier.Dossier dossier = tasks.childOfTask(taskId)
                .flatMap(child -> dossiers.forTask(person.getName(), child))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
        ChildId child = tasks.childOfTask(taskId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return reveal.answer(
                person.getName(), child, field, reason, true, "/dossier/task/" + taskId + "/reveal", model);
    }
}
