package org.tongxing.workflow.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxing.area.Areas;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.Role;

/** 辖区工作: how the work stands at the desks of one's township or county. */
@Controller
class TeamController {

    private static final int DESKS = 100;

    private final TeamWork work;
    private final TeamFigures figures;
    private final TeamAreas team;
    private final DeskTasks tasks;
    private final Areas areas;
    private final Clock clock;

    TeamController(TeamWork work, TeamFigures figures, TeamAreas team, DeskTasks tasks, Areas areas, Clock clock) {
        this.work = work;
        this.figures = figures;
        this.team = team;
        this.tasks = tasks;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/team")
    String desks(@RequestParam(required = false) @Nullable String after, Principal person, Model model) {
        String from = Optional.ofNullable(after)
                .filter(desk -> team.holds(person.getName(), desk))
                .orElse(null);
        model.addAttribute("team", work.page(person.getName(), from, DESKS).orElseThrow(TeamController::nothingToSee));
        return "workflow/team";
    }

    /** The counties of a city, for the city and the province. */
    @GetMapping("/team/areas/{city}")
    String counties(@PathVariable String city, Principal person, Model model) {
        AreaCode area = Optional.of(city)
                .filter(code -> code.matches("[0-9]{4}"))
                .map(AreaCode::new)
                .orElseThrow(TeamController::nothingToSee);
        model.addAttribute("figures", figures.ofCity(person.getName(), area).orElseThrow(TeamController::nothingToSee));
        model.addAttribute("place", areas.fullName(area, LocalDate.now(clock)));
        return "workflow/counties";
    }

    @GetMapping("/team/{desk}")
    String tasks(
            @PathVariable String desk,
            @RequestParam(required = false) @Nullable String after,
            Principal person,
            Model model) {
        if (!team.holds(person.getName(), desk)) {
            throw nothingToSee();
        }
        AreaCode area = TeamAreas.area(desk);
        model.addAttribute("desk", desk);
        model.addAttribute(
                "place",
                areas.find(area, LocalDate.now(clock))
                        .orElseThrow(TeamController::nothingToSee)
                        .name());
        model.addAttribute(
                "role", Role.ofCode(TeamAreas.role(desk)).map(Role::label).orElse(""));
        model.addAttribute("page", tasks.of(person.getName(), desk, after));
        return "workflow/desk";
    }

    private static ResponseStatusException nothingToSee() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
