package org.tongxing.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxing.access.Avoidances;
import org.tongxing.register.application.ListLedger;
import org.tongxing.register.application.ReadDossier;
import org.tongxing.register.application.ShowFigures;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** 台账: search by POST, pages by key; above the county figures first. Works without a script; with htmx it is quicker. */
@Controller
class LedgerController {

    private static final Violation REASON_FIRST = new Violation("reason", "具名查阅", "请先选择区划并写明理由");

    private final ListLedger ledger;
    private final ShowFigures figures;
    private final ReadDossier dossiers;
    private final RevealPage reveal;
    private final Avoidances avoidances;

    LedgerController(
            ListLedger ledger, ShowFigures figures, ReadDossier dossiers, RevealPage reveal, Avoidances avoidances) {
        this.ledger = ledger;
        this.figures = figures;
        this.dossiers = dossiers;
        this.reveal = reveal;
        this.avoidances = avoidances;
    }

    @GetMapping("/ledger")
    String first(Principal person, Model model) {
        return page(person, Map.of(), List.of(), null, model);
    }

    @PostMapping("/ledger")
    String search(
            @RequestParam Map<String, String> asked,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Principal person,
            Model model) {
        return page(person, asked, List.of(), htmx, model);
    }

    /** 具名查阅: names of an area above the county, for a reason. */
    @PostMapping("/ledger/names")
    String names(@RequestParam Map<String, String> given, Principal person, Model model) {
        try {
            figures.openNames(person.getName(), given.get("area"), given.get("reason"));
            return "redirect:/ledger";
        } catch (RefusedException e) {
            model.addAttribute("given", given);
            return page(person, Map.of(), e.violations(), null, model);
        }
    }

    @GetMapping("/ledger/{childId}")
    String dossier(@PathVariable String childId, Principal person, HttpServletResponse response, Model model) {
        ChildId child = child(childId);
        Optional<ReadDossier.Dossier> dossier = dossiers.forPerson(person.getName(), child);
        if (dossier.isEmpty() && dossiers.needsReason(person.getName(), child)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return page(person, Map.of(), List.of(REASON_FIRST), null, model);
        }
        model.addAttribute("dossier", dossier.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("revealAt", "/ledger/" + childId + "/reveal");
        return "register/child";
    }

    /** 调阅记录: a page of who looked, latest first; POST, so that no address holds where one stood. */
    @PostMapping("/ledger/{childId}/looks")
    String looks(@PathVariable String childId, @RequestParam Map<String, String> asked, Principal person, Model model) {
        model.addAttribute("childId", childId);
        model.addAttribute(
                "looks",
                dossiers.looks(person.getName(), child(childId), asked.get("after"))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "register/looks :: looks";
    }

    /** 申报回避: the worker sees this child no more, and tasks about it go past them. */
    @PostMapping("/ledger/{childId}/avoid")
    String avoid(@PathVariable String childId, @RequestParam Map<String, String> given, Principal person) {
        ChildId child = child(childId);
        dossiers.forPerson(person.getName(), child)
                .filter(ReadDossier.Dossier::caring)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        avoidances.declare(person.getName(), child, "KIN".equals(given.get("ground")));
        return "redirect:/ledger";
    }

    @PostMapping("/ledger/{childId}/reveal")
    String reveal(
            @PathVariable String childId,
            @RequestParam String field,
            @RequestParam(required = false) @Nullable String reason,
            Principal person,
            Model model) {
        return reveal.answer(
                person.getName(), child(childId), field, reason, false, "/ledger/" + childId + "/reveal", model);
    }

    private String page(
            Principal person, Map<String, String> asked, List<Violation> refused, @Nullable String htmx, Model model) {
        List<Violation> violations = refused;
        ListLedger.Page page = new ListLedger.Page(List.of(), null);
        try {
            page = ledger.page(
                    person.getName(), asked.get("name"), asked.get("idNumber"), asked.get("area"), asked.get("after"));
        } catch (RefusedException e) {
            violations = e.violations();
        }
        model.addAttribute("asked", asked);
        model.addAttribute("violations", violations);
        model.addAttribute("rows", page.rows());
        model.addAttribute("next", page.next());
        if (htmx != null) {
            return "register/ledger :: list";
        }
        model.addAttribute("figures", figures.of(person.getName()));
        return "register/ledger";
    }

    /** What is no child's number is as if it were not there. */
    static ChildId child(String number) {
        return Optional.of(number)
                .filter(id -> id.matches("ET[0-9]{9}"))
                .map(ChildId::new)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
