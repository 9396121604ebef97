package org.tongxing.register.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxing.register.application.ExtractRecord;
import org.tongxing.register.application.ReadDossier;
import org.tongxing.register.application.ShowChanges;
import org.tongxing.register.domain.ChangeKind;
import org.tongxing.register.domain.ChangeSource;
import org.tongxing.register.domain.Coded;
import org.tongxing.register.domain.RequestChannel;
import org.tongxing.register.domain.RequesterRelation;
import org.tongxing.register.process.StartRecordChange;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.workflow.Choice;

/** The page 查阅、更正与撤销 of a child: its history, and the form of a new request. */
@Controller
class ChangesController {

    private final ReadDossier dossiers;
    private final ShowChanges show;
    private final ExtractRecord extracts;
    private final HouseholdFields fields;
    private final StartRecordChange start;

    ChangesController(
            ReadDossier dossiers,
            ShowChanges show,
            ExtractRecord extracts,
            HouseholdFields fields,
            StartRecordChange start) {
        this.dossiers = dossiers;
        this.show = show;
        this.extracts = extracts;
        this.fields = fields;
        this.start = start;
    }

    @GetMapping("/children/{childId}/changes")
    String history(
            @PathVariable String childId,
            @RequestParam(name = "kind", required = false, defaultValue = "") String kind,
            Principal person,
            Model model) {
        ReadDossier.Dossier dossier = visible(childId, person);
        Optional<ChangeKind> chosen = Coded.of(ChangeKind.class, kind);
        chosen.ifPresent(one -> form(model, person, childId, one, new LinkedMultiValueMap<>(), List.of()));
        return page(model, dossier);
    }

    @PostMapping("/children/{childId}/changes")
    String propose(
            @PathVariable String childId,
            @RequestParam MultiValueMap<String, String> given,
            Principal person,
            Model model,
            RedirectAttributes afterwards) {
        ReadDossier.Dossier dossier = visible(childId, person);
        try {
            CaseReference reference =
                    start.propose(person.getName(), new ChildId(childId), new GivenProposal(given).read());
            afterwards.addFlashAttribute("proposed", reference.value());
            return "redirect:/children/{childId}/changes";
        } catch (RefusedException e) {
            Coded.of(ChangeKind.class, String.valueOf(given.getFirst("kind")))
                    .ifPresent(kind -> form(model, person, childId, kind, given, e.violations()));
            model.addAttribute("violations", e.violations());
            return page(model, dossier);
        }
    }

    @GetMapping("/children/{childId}/changes/{reference}/extract")
    String extract(@PathVariable String childId, @PathVariable String reference, Principal person, Model model) {
        ReadDossier.Dossier dossier = visible(childId, person);
        ExtractRecord.Extract extract = reference(reference)
                .flatMap(number -> extracts.extract(person.getName(), new ChildId(dossier.childId()), number))
                .orElseThrow(ChangesController::unknown);
        model.addAttribute("extract", extract);
        return "register/extract";
    }

    private ReadDossier.Dossier visible(String childId, Principal person) {
        return Optional.of(childId)
                .filter(id -> id.matches("ET[0-9]{9}"))
                .flatMap(id -> dossiers.forPerson(person.getName(), new ChildId(id)))
                .filter(ReadDossier.Dossier::caring)
                .orElseThrow(ChangesController::unknown);
    }

    private static Optional<CaseReference> reference(String sent) {
        try {
            return Optional.of(new CaseReference(sent));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String page(Model model, ReadDossier.Dossier dossier) {
        model.addAttribute("childId", dossier.childId());
        model.addAttribute("name", dossier.name());
        model.addAttribute("active", dossier.active());
        model.addAttribute("kinds", choices(ChangeKind.class));
        model.addAttribute("history", show.history(new ChildId(dossier.childId())));
        return "register/changes";
    }

    private void form(
            Model model,
            Principal person,
            String childId,
            ChangeKind kind,
            MultiValueMap<String, String> given,
            List<Violation> violations) {
        model.addAttribute("kind", new Choice(kind.label(), kind.code()));
        model.addAttribute("given", given);
        model.addAttribute("sources", kind == ChangeKind.VIEW ? List.of(family()) : choices(ChangeSource.class));
        model.addAttribute("relations", choices(RequesterRelation.class));
        model.addAttribute("channels", choices(RequestChannel.class));
        model.addAttribute("refused", violations.stream().map(Violation::field).toList());
        model.addAttribute("others", show.others(person.getName(), new ChildId(childId), kind));
        if (kind == ChangeKind.CORRECT) {
            model.addAttribute("fields", fields.correctable(person.getName()));
            model.addAttribute("registered", show.registered(person.getName(), new ChildId(childId)));
        } else {
            model.addAttribute("fields", List.of());
            model.addAttribute("registered", Map.of());
        }
    }

    private static Choice family() {
        return new Choice(ChangeSource.FAMILY.label(), ChangeSource.FAMILY.code());
    }

    private static <E extends Enum<E> & Coded> List<Choice> choices(Class<E> list) {
        return Stream.of(list.getEnumConstants())
                .map(one -> new Choice(one.label(), one.code()))
                .toList();
    }
}
