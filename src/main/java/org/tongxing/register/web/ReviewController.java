package org.tongxing.register.web;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxing.register.application.ReviewRegistrations;

/** The township's list 待复核. */
@Controller
class ReviewController {

    private final ReviewRegistrations review;

    ReviewController(ReviewRegistrations review) {
        this.review = review;
    }

    @GetMapping("/register/review")
    String list(@RequestParam(required = false) @Nullable String after, Principal person, Model model) {
        ReviewRegistrations.Page page = review.page(person.getName(), after);
        model.addAttribute("rows", page.rows());
        model.addAttribute("next", page.next());
        return "register/review";
    }

    @PostMapping("/register/review")
    String tick(
            @RequestParam(required = false) @Nullable List<String> references,
            Principal person,
            RedirectAttributes attributes) {
        int done = references == null ? 0 : review.markReviewed(person.getName(), references);
        attributes.addFlashAttribute("reviewed", done);
        return "redirect:/register/review";
    }
}
