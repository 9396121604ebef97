package org.tongxing.access.web;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The pages to sign in and out; the form posts themselves are Spring Security's. */
@Controller
class SignInController {

    private static final int SECONDS_IN_WORDS = 90;

    private final Clock clock;

    SignInController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(name = "error", required = false) @Nullable String failed,
            @SessionAttribute(name = SignInFailureHandler.WAIT_UNTIL, required = false) @Nullable Instant until,
            Model model) {
        if (failed != null) {
            model.addAttribute("refusal", refusal(until));
        }
        return "access/sign-in";
    }

    @GetMapping("/logout")
    String signOut() {
        return "access/sign-out";
    }

    /** One sentence for an unknown account, a closed one and a wrong password, and one for all who must wait. */
    private String refusal(@Nullable Instant until) {
        return until == null ? "账号或密码不正确。" : "登录失败次数过多，请在" + duration(until) + "后再试。";
    }

    private String duration(Instant until) {
        long seconds = TooManyFailuresException.seconds(clock.instant(), until);
        return seconds <= SECONDS_IN_WORDS ? seconds + "秒" : (seconds + 59) / 60 + "分钟";
    }
}
