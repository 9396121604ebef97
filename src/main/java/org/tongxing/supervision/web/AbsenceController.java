package org.tongxing.supervision.web;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxing.organization.Absences.Absence;
import org.tongxing.organization.Organization;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.supervision.application.EnterAbsence;

/** The page 请假代理. */
@Controller
class AbsenceController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final EnterAbsence absences;
    private final Organization organization;

    AbsenceController(EnterAbsence absences, Organization organization) {
        this.absences = absences;
        this.organization = organization;
    }

    /** An absence as the page shows it. */
    record Row(String login, String from, String name, String days, String deputy) {}

    @GetMapping("/absence")
    String absence(Principal person, Model model) {
        return page(model, person.getName(), Map.of(), List.of(), false);
    }

    @PostMapping("/absence")
    String enter(@RequestParam Map<String, String> given, Principal person, Model model) {
        try {
            absences.enter(
                    person.getName(),
                    new EnterAbsence.Given(
                            text(given.get("who")),
                            day("absentFrom", given.get("absentFrom")),
                            day("absentTo", given.get("absentTo")),
                            text(given.get("deputy"))));
            return page(model, person.getName(), Map.of(), List.of(), true);
        } catch (RefusedException e) {
            return page(model, person.getName(), given, e.violations(), false);
        }
    }

    @PostMapping("/absence/end")
    String end(@RequestParam Map<String, String> given, Principal person) {
        LocalDate from = existing(given.get("from"));
        if (from == null || !absences.end(person.getName(), given.getOrDefault("who", ""), from)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/absence";
    }

    private String page(
            Model model, String login, Map<String, String> given, List<Violation> violations, boolean entered) {
        model.addAttribute("given", given);
        model.addAttribute("violations", violations);
        model.addAttribute("refused", violations.stream().map(Violation::field).toList());
        model.addAttribute("entered", entered);
        model.addAttribute("people", absences.people(login));
        model.addAttribute("deputies", absences.deputies(login));
        model.addAttribute("rows", rows(absences.running(login)));
        return "supervision/absence";
    }

    private List<Row> rows(List<Absence> running) {
        Set<String> logins = running.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.login()), Stream.ofNullable(one.deputy())))
                .collect(Collectors.toSet());
        Map<String, String> names = organization.displayNames(logins);
        return running.stream()
                .map(one -> new Row(
                        one.login(),
                        one.from().toString(),
                        names.getOrDefault(one.login(), one.login()),
                        one.from().format(DAY) + "至" + one.to().format(DAY),
                        one.deputy() == null ? "无（转上一级）" : names.getOrDefault(one.deputy(), one.deputy())))
                .toList();
    }

    private static @Nullable LocalDate existing(@Nullable String sent) {
        try {
            return day("absentFrom", sent);
        } catch (RefusedException e) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }

    private static @Nullable LocalDate day(String field, @Nullable String sent) {
        try {
            return sent == null || sent.isBlank() ? null : LocalDate.parse(sent);
        } catch (DateTimeException e) {
            throw RefusedException.of(field, EnterAbsence.FIELDS.getOrDefault(field, field), "应为日期（年-月-日）");
        }
    }
}
