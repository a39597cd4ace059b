package exchange.bourse.gateway.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the roles of a token where Keycloak puts those of the realm: {@code realm_access.roles}. */
final class RealmRoles implements Converter<Jwt, Collection<GrantedAuthority>> {

    /** May place and cancel orders. */
    static final String TRADER = "trader";

    /** May define currencies and markets and book deposits. */
    static final String OPERATOR = "operator";

    /** May do all that an operator may. */
    static final String ADMIN = "admin";

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        if (token.getClaim("realm_access") instanceof Map<?, ?> access && access.get("roles") instanceof Collection<?> roles) {
            return roles.stream().<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
        }
        return List.of();
    }
}
