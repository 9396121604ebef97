package org.tongxing.register.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tongxing.register.application.ReadDossier;
import org.tongxing.workflow.TaskMatters;

/** 儿童档案 beside the form of a task: whoever has the task sees the child. */
@Controller
class DossierController {

    private final TaskMatters tasks;
    private final ReadDossier dossiers;

    DossierController(TaskMatters tasks, ReadDossier dossiers) {
        this.tasks = tasks;
        this.dossiers = dossiers;
    }

    @GetMapping("/dossier/task/{taskId}")
    String ofTask(@PathVariable String taskId, Model model) {
        ReadDossier.Dossier dossier = tasks.childOfTask(taskId)
                .flatMap(dossiers::forTask)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("dossier", dossier);
        return "register/dossier";
    }
}
