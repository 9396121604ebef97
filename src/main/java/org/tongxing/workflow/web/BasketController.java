package org.tongxing.workflow.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxing.organization.DeskNames;
import org.tongxing.shared.Role;

/** 本机关事项: what an organ has before it, for those who work there. */
@Controller
class BasketController {

    private final OrganBasket baskets;
    private final DeskNames names;
    private final Clock clock;

    BasketController(OrganBasket baskets, DeskNames names, Clock clock) {
        this.baskets = baskets;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/organs/{organ}/basket")
    String basket(
            @PathVariable String organ,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String after,
            Principal person,
            Model model) {
        Role role = baskets.roleAt(person.getName(), organ)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String desk = role.code() + '@' + organ;
        OrganBasket.Part shown = OrganBasket.Part.of(part);
        model.addAttribute("organ", organ);
        model.addAttribute(
                "name",
                Objects.requireNonNull(
                        names.of(List.of(desk), LocalDate.now(clock)).get(desk)));
        model.addAttribute("parts", OrganBasket.Part.values());
        model.addAttribute("part", shown);
        model.addAttribute("page", baskets.page(person.getName(), organ, role, shown, after));
        return "workflow/basket";
    }
}
