package exchange.bourse.gateway.security;

import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.error.ErrorWriter;
import exchange.bourse.gateway.settings.BourseSettings;
import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * What is open to whom. Requests carry a bearer token or nothing: there are no sessions and no cookies, so nobody's browser can be made to
 * act for them, and no defence against forged requests is needed.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** No script or style that stands in a page, and nothing from elsewhere. */
    private static final String PAGE_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; "
            + "base-uri 'none'; form-action 'self'";

    /** Swagger's page brings styles in its elements. */
    private static final String SWAGGER_POLICY = PAGE_POLICY + "; style-src 'self' 'unsafe-inline'";

    private final ErrorWriter errors;
    private final String pagePolicy;

    SecurityConfiguration(ErrorWriter errors, BourseSettings settings) {
        this.errors = errors;
        // The page asks this gateway, and the issuer.
        this.pagePolicy = PAGE_POLICY + "; connect-src 'self' " + origin(settings.auth().issuer());
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** The rules for tokens, apart from the signature. */
    @Bean
    OAuth2TokenValidator<Jwt> tokenRules(BourseSettings settings) {
        return TokenRules.of(settings.auth());
    }

    /** Fetches the issuer's keys when the first token comes, so that the gateway starts without the issuer; later it uses those it has. */
    @Bean
    JwtDecoder jwtDecoder(BourseSettings settings, OAuth2TokenValidator<Jwt> tokenRules) {
        JwtDecoder lazy = new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(settings.auth().issuer())
                    .jwsAlgorithm(SignatureAlgorithm.RS256)
                    .build();
            decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
            return new VerifiedTokens(decoder, tokenRules);
        });
        return token -> {
            try {
                return lazy.decode(token);
            } catch (JwtDecoderInitializationException e) {
                throw new JwtException("the issuer can't be reached", e);
            }
        };
    }

    /** Each request's way through the filters would be spans and figures of its own. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** The endpoints that need a token. */
    @Bean
    @Order(1)
    SecurityFilterChain withToken(HttpSecurity http) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(new RealmRoles());
        return stateless(http, pagePolicy)
                .securityMatcher("/api/v2/peatio/account/**", "/api/v2/account/**", "/api/v2/peatio/market/**", "/api/v2/market/**",
                        "/api/v2/peatio/admin/**", "/api/v2/admin/**")
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(converter))
                        .bearerTokenResolver(new HeaderTokenResolver())
                        .withObjectPostProcessor(new IssuerOutage(unauthenticated()))
                        .authenticationEntryPoint(unauthenticated()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthenticated())
                        .accessDeniedHandler((request, response, denied) -> errors.write(response, ErrorCode.NOT_PERMITTED)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v2/peatio/admin/**", "/api/v2/admin/**")
                        .hasAnyRole(RealmRoles.OPERATOR, RealmRoles.ADMIN)
                        .requestMatchers("/api/v2/peatio/market/**", "/api/v2/market/**")
                        .hasRole(RealmRoles.TRADER)
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** The API's documentation. */
    @Bean
    @Order(2)
    SecurityFilterChain documentation(HttpSecurity http) {
        return stateless(http, SWAGGER_POLICY).securityMatcher("/swagger/**", "/swagger-ui/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Everything else is public, or is not there. */
    @Bean
    @Order(3)
    SecurityFilterChain withoutToken(HttpSecurity http) {
        return stateless(http, pagePolicy).authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }

    private static HttpSecurity stateless(HttpSecurity http, String policy) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(Customizer.withDefaults())
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(content -> content.policyDirectives(policy)));
    }

    private AuthenticationEntryPoint unauthenticated() {
        return (request, response, failure) -> {
            if (IssuerOutage.caused(failure)) {
                errors.write(response, ErrorCode.IDENTITY_UNAVAILABLE);
            } else {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                errors.write(response, ErrorCode.UNAUTHENTICATED);
            }
        };
    }

    /** Lets pages of the configured origins call the gateway and read the headers of lists; none by default. */
    @Bean
    CorsConfigurationSource corsConfigurationSource(BourseSettings settings) {
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        if (!settings.gateway().corsOrigins().isEmpty()) {
            CorsConfiguration cors = new CorsConfiguration();
            cors.setAllowedOrigins(settings.gateway().corsOrigins());
            cors.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
            cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE));
            cors.setExposedHeaders(List.of("Total", "Page", "Per-Page"));
            source.registerCorsConfiguration("/**", cors);
        }
        return source;
    }
}
