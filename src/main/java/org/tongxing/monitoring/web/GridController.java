package org.tongxing.monitoring.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxing.monitoring.application.DivideIntoGrids;
import org.tongxing.monitoring.application.ShowRound;
import org.tongxing.monitoring.application.TidyGrids;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** 网格: making them and putting children into them, on the page of the community's list. */
@Controller
class GridController {

    private final DivideIntoGrids grids;
    private final TidyGrids tidy;
    private final ShowRound rounds;

    GridController(DivideIntoGrids grids, TidyGrids tidy, ShowRound rounds) {
        this.grids = grids;
        this.tidy = tidy;
        this.rounds = rounds;
    }

    @PostMapping("/rounds/{reference}/grids")
    String make(
            @PathVariable String reference,
            @RequestParam Map<String, String> sent,
            Principal person,
            Model model,
            RedirectAttributes next) {
        try {
            String name =
                    grids.make(person.getName(), reference, sent.get("newGrid")).orElseThrow(RoundAnswers::notThere);
            return RoundPages.back(reference, RoundAnswers.kept(sent), "已设网格：" + name + "。", next);
        } catch (RefusedException e) {
            return refused(reference, sent, e.violations(), person, model);
        }
    }

    /** Puts the ticked children, or those found by address, into a grid. */
    @PostMapping("/rounds/{reference}/grids/assign")
    String assign(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            Model model,
            RedirectAttributes next) {
        Map<String, String> values = sent.toSingleValueMap();
        try {
            String grid = RoundAnswers.grid(values.getOrDefault("target", ""));
            int placed = assigned(person.getName(), reference, sent, grid).orElseThrow(RoundAnswers::notThere);
            String where = grid.isEmpty() ? "移出网格" : "分到" + grid;
            return RoundPages.back(reference, RoundAnswers.kept(values), "已将" + placed + "名儿童" + where + "。", next);
        } catch (RefusedException e) {
            return refused(reference, values, e.violations(), person, model);
        }
    }

    @PostMapping("/rounds/{reference}/grids/rename")
    String rename(
            @PathVariable String reference,
            @RequestParam Map<String, String> sent,
            Principal person,
            Model model,
            RedirectAttributes next) {
        String grid = sent.getOrDefault("target", "");
        try {
            String name = tidy.rename(person.getName(), reference, grid, sent.get("newGrid"))
                    .orElseThrow(RoundAnswers::notThere);
            return RoundPages.back(reference, RoundAnswers.kept(sent), "网格“" + grid + "”已改名为“" + name + "”。", next);
        } catch (RefusedException e) {
            return refused(reference, sent, e.violations(), person, model);
        }
    }

    @PostMapping("/rounds/{reference}/grids/remove")
    String remove(
            @PathVariable String reference,
            @RequestParam Map<String, String> sent,
            Principal person,
            Model model,
            RedirectAttributes next) {
        try {
            String name = tidy.remove(person.getName(), reference, sent.getOrDefault("target", ""))
                    .orElseThrow(RoundAnswers::notThere);
            return RoundPages.back(reference, RoundAnswers.kept(sent), "已删除网格：" + name + "。", next);
        } catch (RefusedException e) {
            return refused(reference, sent, e.violations(), person, model);
        }
    }

    /** The ticked children, or all whose address contains what was sought. */
    private Optional<Integer> assigned(
            String login, String reference, MultiValueMap<String, String> sent, String grid) {
        String address = sent.getFirst("address");
        return "FOUND".equals(sent.getFirst("whom"))
                ? grids.assignLivingAt(login, reference, address == null ? "" : address.strip(), grid)
                : grids.assign(login, reference, RoundAnswers.children(sent, "picked"), grid);
    }

    private String refused(
            String reference, Map<String, String> sent, List<Violation> violations, Principal person, Model model) {
        RoundPages.fill(
                model,
                rounds.page(person.getName(), reference, RoundAnswers.question(sent))
                        .orElseThrow(RoundAnswers::notThere),
                RoundAnswers.kept(sent),
                violations);
        return "monitoring/round";
    }
}
