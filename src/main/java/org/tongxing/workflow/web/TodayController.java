package org.tongxing.workflow.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page 今日: what is late, due and planned for this person and their team, and what they may begin. */
@Controller
class TodayController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private static final int DESKS = 10;

    private final TodaysWork work;
    private final TeamWork team;
    private final TeamFigures figures;
    private final OrganBasket baskets;
    private final Clock clock;

    TodayController(TodaysWork work, TeamWork team, TeamFigures figures, OrganBasket baskets, Clock clock) {
        this.work = work;
        this.team = team;
        this.figures = figures;
        this.baskets = baskets;
        this.clock = clock;
    }

    @GetMapping("/")
    String today(Principal principal, Model model) {
        TodaysWork.Today today = work.of(principal.getName());
        model.addAttribute("today", LocalDate.now(clock).format(DAY));
        model.addAttribute("person", today.person());
        model.addAttribute("groups", today.groups());
        model.addAttribute("nothing", nothing(today.groups()));
        model.addAttribute("team", team.gravest(principal.getName(), DESKS).orElse(null));
        model.addAttribute("figures", figures.of(principal.getName()).orElse(null));
        model.addAttribute("startable", today.startable());
        model.addAttribute("organs", baskets.organsOf(principal.getName()));
        model.addAttribute("cockpit", today.supervises());
        model.addAttribute("audit", today.audits());
        return "workflow/today";
    }

    private static boolean nothing(List<TodaysWork.Group> groups) {
        return groups.stream().allMatch(group -> group.count() == 0);
    }
}
