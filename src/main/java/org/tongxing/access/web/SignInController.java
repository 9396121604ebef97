package org.tongxing.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages to sign in and out; the form posts themselves are Spring Security's. */
@Controller
class SignInController {

    @GetMapping("/sign-in")
    String signIn() {
        return "access/sign-in";
    }

    @GetMapping("/logout")
    String signOut() {
        return "access/sign-out";
    }
}
