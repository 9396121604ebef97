package org.tongxing.register.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxing.access.OpenedAccess;
import org.tongxing.register.application.BreakGlass;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** 应急调阅: opened for a reason by the worker, taken note of by the superior. */
@Controller
class EmergencyController {

    private final BreakGlass glass;
    private final OpenedAccess opened;

    EmergencyController(BreakGlass glass, OpenedAccess opened) {
        this.glass = glass;
        this.opened = opened;
    }

    @GetMapping("/emergency")
    String form(Principal person, Model model) {
        return page(person, Map.of(), List.of(), model);
    }

    @PostMapping("/emergency")
    String open(@RequestParam Map<String, String> given, Principal person, Model model) {
        if (!glass.mayOpen(person.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            ChildId child = glass.open(person.getName(), given.get("child"), given.get("reason"));
            return "redirect:/ledger/" + child;
        } catch (RefusedException e) {
            return page(person, given, e.violations(), model);
        }
    }

    @PostMapping("/emergency/{id}/acknowledge")
    String acknowledge(@PathVariable long id, Principal person) {
        if (!opened.acknowledge(person.getName(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/emergency";
    }

    /** The bar that stands above everything while an 应急调阅 goes on; Tasklist asks for it too. */
    @GetMapping("/emergency/bar")
    String bar() {
        return "layout :: emergencies";
    }

    private String page(Principal person, Map<String, String> given, List<Violation> violations, Model model) {
        model.addAttribute("mayOpen", glass.mayOpen(person.getName()));
        model.addAttribute("reports", opened.reportsTo(person.getName()));
        model.addAttribute("given", given);
        model.addAttribute("violations", violations);
        return "register/emergency";
    }
}
