package exchange.bourse.gateway.security;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/** Makes a token that can't be checked, because the issuer's keys can't be had, an answer rather than a defect. */
final class IssuerOutage implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

    private final AuthenticationEntryPoint answer;

    IssuerOutage(AuthenticationEntryPoint answer) {
        this.answer = answer;
    }

    /** Whether a failure says that the issuer can't be reached. */
    static boolean caused(AuthenticationException failure) {
        return failure instanceof AuthenticationServiceException;
    }

    @Override
    public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        AuthenticationEntryPointFailureHandler handler = new AuthenticationEntryPointFailureHandler(answer);
        handler.setRethrowAuthenticationServiceException(false);
        filter.setAuthenticationFailureHandler(handler);
        return filter;
    }
}
