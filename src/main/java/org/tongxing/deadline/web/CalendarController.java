package org.tongxing.deadline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxing.deadline.application.ImportCalendar;
import org.tongxing.deadline.application.LimitDesk;
import org.tongxing.deadline.application.RedateClocks;
import org.tongxing.deadline.application.ShowLimits;
import org.tongxing.deadline.persistence.JdbcCalendar;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** The page 工作日历: the years that are known, and the import of another, tried dry first. */
@Controller
class CalendarController {

    private final JdbcCalendar calendar;
    private final ImportCalendar imports;
    private final RedateClocks redate;
    private final ShowLimits show;
    private final LimitDesk desk;

    CalendarController(
            JdbcCalendar calendar, ImportCalendar imports, RedateClocks redate, ShowLimits show, LimitDesk desk) {
        this.calendar = calendar;
        this.imports = imports;
        this.redate = redate;
        this.show = show;
        this.desk = desk;
    }

    @GetMapping("/limits/calendar")
    String years(Principal person, Model model) {
        return page(person, model, "", "", List.of());
    }

    @PostMapping("/limits/calendar")
    String tried(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false, defaultValue = "") String year,
            @RequestParam(required = false, defaultValue = "") String basis,
            Principal person,
            Model model) {
        refuseOthers(person);
        try {
            ImportCalendar.Trial trial = imports.tried(person.getName(), number(year), basis, bytes(file));
            model.addAttribute("trial", trial);
            model.addAttribute("preview", RedatingPage.of(trial.redating(), show));
            return page(person, model, year, basis, List.of());
        } catch (RefusedException e) {
            return page(person, model, year, basis, e.violations());
        }
    }

    @PostMapping("/limits/calendar/import")
    String stored(
            @RequestParam(required = false, defaultValue = "") String rows,
            @RequestParam(required = false, defaultValue = "") String year,
            @RequestParam(required = false, defaultValue = "") String basis,
            Principal person,
            Model model,
            RedirectAttributes afterwards) {
        refuseOthers(person);
        try {
            imports.store(person.getName(), number(year), basis, rows.getBytes(StandardCharsets.UTF_8));
            afterwards.addFlashAttribute("stored", year);
            afterwards.addFlashAttribute("moved", redate.carryOut());
            return "redirect:/limits/calendar";
        } catch (RefusedException e) {
            return page(person, model, year, basis, e.violations());
        }
    }

    private void refuseOthers(Principal person) {
        if (!desk.mayImport(person.getName())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static int number(String year) {
        if (!year.strip().matches("[0-9]{4}")) {
            throw RefusedException.of("year", "年度", "应为四位数的年份");
        }
        return Integer.parseInt(year.strip());
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(Principal person, Model model, String year, String basis, List<Violation> violations) {
        model.addAttribute("years", calendar.years());
        model.addAttribute("imports", desk.mayImport(person.getName()));
        model.addAttribute("year", year);
        model.addAttribute("basis", basis);
        model.addAttribute("violations", violations);
        return "deadline/calendar";
    }
}
