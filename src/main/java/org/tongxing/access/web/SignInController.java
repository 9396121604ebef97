package org.tongxing.access.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
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
            @SessionAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable
                    AuthenticationException failure,
            Model model) {
        if (failed != null) {
            model.addAttribute("refusal", inWords(failure));
        }
        return "access/sign-in";
    }

    @GetMapping("/logout")
    String signOut() {
        return "access/sign-out";
    }

    /** One sentence for an unknown account, a closed one and a wrong password, and one for all who must wait. */
    private String inWords(@Nullable AuthenticationException failure) {
        if (failure instanceof TooManyFailuresException wait) {
            return "登录失败次数过多，请在" + duration(wait.secondsFrom(clock.instant())) + "后再试。";
        }
        return "账号或密码不正确。";
    }

    private static String duration(long seconds) {
        return seconds <= SECONDS_IN_WORDS ? seconds + "秒" : (seconds + 59) / 60 + "分钟";
    }
}
