package org.tongxing.correspondence.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxing.area.Areas;
import org.tongxing.correspondence.organ.GivenOrgan;
import org.tongxing.correspondence.organ.OrganBook;
import org.tongxing.correspondence.organ.OrganEntry;
import org.tongxing.correspondence.organ.SetOrgan;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Role;
import org.tongxing.shared.Violation;

/** 机关通讯录: everybody finds organs and their telephones; who looks after an organ sets what is known of it. */
@Controller
class OrganController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final OrganBook book;
    private final SetOrgan setting;
    private final Organization organization;
    private final Areas areas;
    private final Clock clock;

    OrganController(OrganBook book, SetOrgan setting, Organization organization, Areas areas, Clock clock) {
        this.book = book;
        this.setting = setting;
        this.organization = organization;
        this.areas = areas;
        this.clock = clock;
    }

    /** A line of the list. */
    record Row(String id, String name, String role, String place, String mode, @Nullable String dutyTelephone) {}

    /** A line of the history. */
    record Line(String at, String by, String what) {}

    @GetMapping("/organs")
    String list(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        OrganBook.Page page = book.page(areaOf(area.strip()), Role.ofCode(role).orElse(null), after);
        Map<AreaCode, String> places = areas.names(
                page.organs().stream().map(OrganEntry::area).distinct().toList(), LocalDate.now(clock));
        model.addAttribute(
                "rows", page.organs().stream().map(organ -> row(organ, places)).toList());
        model.addAttribute(
                "roles", Stream.of(Role.values()).filter(Role::byOrgan).toList());
        model.addAttribute("area", area);
        model.addAttribute("role", role);
        model.addAttribute("next", page.next());
        return "correspondence/organs";
    }

    @GetMapping("/organs/{organ}")
    ModelAndView one(@PathVariable String organ, Principal person, Model model) {
        return page(find(organ), person, model, null, List.of(), HttpStatus.OK);
    }

    @PostMapping("/organs/{organ}")
    ModelAndView set(
            @PathVariable String organ,
            @RequestParam Map<String, String> given,
            Principal person,
            Model model,
            RedirectAttributes afterwards) {
        OrganEntry entry = find(organ);
        if (!setting.maySet(person.getName(), entry)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            setting.set(person.getName(), organ, read(given));
            afterwards.addFlashAttribute("done", true);
            return new ModelAndView("redirect:/organs/" + organ);
        } catch (RefusedException e) {
            return page(entry, person, model, given, e.violations(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private ModelAndView page(
            OrganEntry organ,
            Principal person,
            Model model,
            @Nullable Map<String, String> given,
            List<Violation> violations,
            HttpStatusCode status) {
        boolean sets = setting.maySet(person.getName(), organ);
        model.addAttribute("organ", organ);
        model.addAttribute("mode", mode(organ.byLetter()));
        model.addAttribute("place", areas.fullName(organ.area(), LocalDate.now(clock)));
        model.addAttribute("own", isOwn(person.getName(), organ));
        model.addAttribute("sets", sets);
        model.addAttribute("violations", violations);
        model.addAttribute("refused", violations.stream().map(Violation::field).toList());
        if (sets) {
            String mailbox = setting.mailbox(organ).orElse("");
            model.addAttribute("mailbox", mailbox);
            model.addAttribute("given", given == null ? current(organ, mailbox) : given);
            model.addAttribute("history", history(organ));
        }
        return new ModelAndView("correspondence/organ", model.asMap(), status);
    }

    private boolean isOwn(String login, OrganEntry organ) {
        return organization.postsOf(login, LocalDate.now(clock)).stream()
                .anyMatch(post -> organ.id().equals(post.organ()));
    }

    private OrganEntry find(String organ) {
        return book.find(organ).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, String> current(OrganEntry organ, String mailbox) {
        return Map.of(
                "mode", organ.byLetter() ? "LETTER" : "ACCOUNT",
                "mailbox", mailbox,
                "postalAddress", blank(organ.postalAddress()),
                "hours", blank(organ.hours()),
                "dutyTelephone", blank(organ.dutyTelephone()));
    }

    private List<Line> history(OrganEntry organ) {
        List<OrganBook.Change> changes = book.history(organ.id());
        Map<String, String> names = organization.displayNames(
                changes.stream().map(OrganBook.Change::by).collect(Collectors.toSet()));
        return changes.stream()
                .map(change -> new Line(
                        change.at().format(TIME),
                        Objects.requireNonNull(names.getOrDefault(change.by(), change.by())),
                        what(change)))
                .toList();
    }

    private static String what(OrganBook.Change change) {
        Boolean byLetter = change.byLetter();
        if (byLetter == null) {
            return (change.mailboxEnded() ? "停用邮箱：" : "启用邮箱：") + change.mailbox();
        }
        return "%s；地址：%s；办公时间：%s；值班电话：%s"
                .formatted(
                        mode(byLetter),
                        orNone(change.postalAddress()),
                        orNone(change.hours()),
                        orNone(change.dutyTelephone()));
    }

    private static Row row(OrganEntry organ, Map<AreaCode, String> places) {
        return new Row(
                organ.id(),
                organ.name(),
                organ.role().label(),
                Objects.requireNonNull(
                        places.getOrDefault(organ.area(), organ.area().value())),
                mode(organ.byLetter()),
                organ.dutyTelephone());
    }

    private static GivenOrgan read(Map<String, String> given) {
        return new GivenOrgan(
                text(given.get("mode")),
                text(given.get("mailbox")),
                text(given.get("passphrase")),
                text(given.get("postalAddress")),
                text(given.get("hours")),
                text(given.get("dutyTelephone")));
    }

    private static String mode(boolean byLetter) {
        return byLetter ? "以函件办理" : "以账号办理";
    }

    private static @Nullable AreaCode areaOf(String typed) {
        return typed.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}") ? new AreaCode(typed) : null;
    }

    private static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }

    private static String blank(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String orNone(@Nullable String text) {
        return Objects.requireNonNullElse(text, "无");
    }
}
