package org.tongxing.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.tongxing.workflow.authority.StaffDirectory;

/** Carries who signed in on our page into Tasklist and Cockpit. Made by the engine's filter, hence public and plain. */
public final class SignedInStaff implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Principal person = request.getUserPrincipal();
        if (person == null) {
            return AuthenticationResult.unsuccessful();
        }
        WebApplicationContext context =
                WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
        StaffDirectory directory = context.getBean(StaffDirectory.class);
        AuthenticationResult result = AuthenticationResult.successful(person.getName());
        result.setGroups(directory.groupsOf(person.getName()));
        result.setTenants(directory.tenantsOf(person.getName()));
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
