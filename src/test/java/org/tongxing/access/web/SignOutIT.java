package org.tongxing.access.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tongxing.support.TongxingTest;

/** What the browser is told at sign-out, where it came over TLS. */
@TongxingTest
class SignOutIT {

    @Autowired
    private WebApplicationContext context;

    @Test
    void tellsTheBrowserToForgetEverything() throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();

        browser.perform(post("/logout").secure(true).with(csrf()).with(user("childdirector.440106001001")))
                .andExpect(redirectedUrl("/sign-in?out"))
                .andExpect(header().string("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\""))
                .andExpect(cookie().maxAge("JSESSIONID", 0))
                .andExpect(cookie().maxAge("XSRF-TOKEN", 0))
                .andExpect(cookie().path("XSRF-TOKEN", "/camunda"));
    }
}
