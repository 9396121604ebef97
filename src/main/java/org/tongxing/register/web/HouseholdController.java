package org.tongxing.register.web;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxing.register.application.RegistrationResult;
import org.tongxing.register.domain.RegistrationAnswers;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.process.StartRegistration;
import org.tongxing.register.process.SubmittedAnswers;
import org.tongxing.register.web.HouseholdFields.PageField;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.workflow.Submission;

/** The page 整户登记. Rows come and go by buttons; what was typed stays, whatever happens. */
@Controller
class HouseholdController {

    private static final int MOST_CHILDREN = 12;

    private final HouseholdFields fields;
    private final StartRegistration start;

    HouseholdController(HouseholdFields fields, StartRegistration start) {
        this.fields = fields;
        this.start = start;
    }

    @GetMapping("/register")
    String form(Principal person, Model model) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.set(RegistrationField.HUKOU_STATUS.key(), "REGISTERED");
        values.set(RegistrationField.ACCOMPANIED_BY.key(), "BOTH_PARENTS");
        fields.onlyCommunity(person.getName())
                .ifPresent(community -> values.set(RegistrationField.RESIDENCE_AREA.key(), community));
        beginRow(values, 0);
        return page(model, person, values, 1, List.of());
    }

    @PostMapping("/register")
    String submit(
            @RequestParam MultiValueMap<String, String> values,
            Principal person,
            Model model,
            RedirectAttributes afterwards) {
        int rows = rows(values.getFirst("children"));
        String action = String.valueOf(values.getFirst("action"));
        if (action.equals("add") && rows < MOST_CHILDREN) {
            beginRow(values, rows);
            return page(model, person, values, rows + 1, List.of());
        }
        if (action.matches("remove-[0-9]{1,2}") && rows > 1) {
            int removed = Integer.parseInt(action.substring("remove-".length()));
            return page(model, person, withoutRow(values, removed, rows), rows - 1, List.of());
        }
        return save(values, rows, person, model, afterwards);
    }

    /** What is stored is shown on a page of its own, which may be loaded again without registering twice. */
    private String save(
            MultiValueMap<String, String> values,
            int rows,
            Principal person,
            Model model,
            RedirectAttributes afterwards) {
        try {
            List<RegistrationResult> results = start.registerHousehold(
                    person.getName(),
                    IntStream.range(0, rows)
                            .mapToObj(row -> answers(values, row))
                            .toList());
            afterwards.addFlashAttribute(
                    "results", results.stream().map(HouseholdController::line).toList());
            return "redirect:/register";
        } catch (RefusedException e) {
            return page(model, person, values, rows, e.violations());
        }
    }

    private RegistrationAnswers answers(MultiValueMap<String, String> values, int row) {
        Map<String, @Nullable Object> child = new LinkedHashMap<>();
        for (RegistrationField field : RegistrationField.values()) {
            List<String> own = values.get(name(row, field.key()));
            List<String> given = own == null ? values.get(field.key()) : own;
            if (given != null && field.kind() == RegistrationField.Kind.CODES) {
                child.put(field.key(), given);
            } else if (given != null) {
                child.put(field.key(), given.get(0));
            }
        }
        return new SubmittedAnswers(new Submission(child));
    }

    private static void beginRow(MultiValueMap<String, String> values, int row) {
        values.set(name(row, RegistrationField.ID_TYPE.key()), "RESIDENT_ID");
        values.set(name(row, RegistrationField.ETHNICITY.key()), "01");
    }

    private MultiValueMap<String, String> withoutRow(MultiValueMap<String, String> values, int removed, int rows) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(values);
        for (int row = removed; row < rows; row++) {
            for (PageField field : fields.own()) {
                List<String> next = values.get(name(row + 1, field.key()));
                if (next == null) {
                    kept.remove(name(row, field.key()));
                } else {
                    kept.put(name(row, field.key()), next);
                }
            }
        }
        return kept;
    }

    private String page(
            Model model, Principal person, MultiValueMap<String, String> values, int rows, List<Violation> violations) {
        List<PageField> common = fields.common(person.getName());
        List<Violation> shown = violations.stream()
                .map(violation -> ofHousehold(violation, common))
                .distinct()
                .toList();
        Map<String, String> refusals = new LinkedHashMap<>();
        shown.forEach(violation -> refusals.putIfAbsent(violation.field(), violation.message()));
        model.addAttribute("common", common);
        model.addAttribute("own", fields.own());
        model.addAttribute(
                "rows", new ArrayList<>(IntStream.range(0, rows).boxed().toList()));
        model.addAttribute("values", values);
        model.addAttribute("violations", shown);
        model.addAttribute("refusals", refusals);
        return "register/household";
    }

    /** A rule broken in a field of the household is told once, not for each child. */
    private static Violation ofHousehold(Violation violation, List<PageField> common) {
        String key = violation.field().replaceFirst("^children\\[\\d+]\\.", "");
        return common.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(field -> new Violation(key, field.label(), violation.message()))
                .orElse(violation);
    }

    private static String line(RegistrationResult result) {
        return result.reference() + "：" + result.outcome().label() + "，"
                + result.population().label() + (result.caseReference().isPresent() ? "，已启动重点关爱个案" : "");
    }

    private static int rows(@Nullable String sent) {
        return sent != null && sent.matches("[0-9]{1,2}")
                ? Math.max(1, Math.min(MOST_CHILDREN, Integer.parseInt(sent)))
                : 1;
    }

    private static String name(int row, String key) {
        return "children[" + row + "]." + key;
    }
}
