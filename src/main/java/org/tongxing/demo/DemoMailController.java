package org.tongxing.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 演示邮箱: what the system has sent by mail, for everybody in the demo to look at. */
@Controller
@Profile("!production")
@ConditionalOnClass(name = "com.icegreen.greenmail.util.GreenMail")
class DemoMailController {

    private final DemoMailbox mailbox;

    DemoMailController(DemoMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/demo/mail")
    String mails(Model model) {
        model.addAttribute("mails", mailbox.latest());
        return "demo/mail";
    }
}
