package exchange.bourse.gateway.api;

import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** The API's documentation at {@code /swagger}, for machines at {@code /swagger/openapi}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    /** The name under which endpoints ask for a bearer token. */
    static final String BEARER = "bearer";

    private static final String MANAGEMENT = "management";
    private static final List<ErrorCode> SIGNED = List.of(ErrorCode.MANAGEMENT_QUERY_NOT_ALLOWED, ErrorCode.MANAGEMENT_MALFORMED,
            ErrorCode.MANAGEMENT_NOT_VERIFIED, ErrorCode.MANAGEMENT_NOT_ENOUGH_SIGNATURES, ErrorCode.MANAGEMENT_INVALID_IAT,
            ErrorCode.MANAGEMENT_INVALID_EXP, ErrorCode.MANAGEMENT_EXPIRED, ErrorCode.MANAGEMENT_INVALID_JTI, ErrorCode.MANAGEMENT_REPLAYED,
            ErrorCode.MANAGEMENT_TOO_MANY);

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(RequestParams.class, Account.class);
    }

    @Bean
    OpenAPI openApi() {
        SecurityScheme bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT");
        ObjectSchema errors = new ObjectSchema();
        errors.addProperty("errors", new ArraySchema().items(new StringSchema()));
        return new OpenAPI().info(new Info().title("Bourse")
                .version("2.6")
                .description(
                        "The exchange's API, in the dialect of Peatio 2.6. Decimals are strings; every error is a list of stable codes.")
                .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(new Components().addSecuritySchemes(BEARER, bearer).addSchemas("Errors", errors));
    }

    /** Lists each endpoint's errors by status. */
    @Bean
    OperationCustomizer errorsByStatus() {
        return (operation, method) -> {
            Map<HttpStatus, List<ErrorCode>> byStatus = new EnumMap<>(HttpStatus.class);
            codes(operation, method).forEach(code -> byStatus.computeIfAbsent(code.status(), any -> new ArrayList<>()).add(code));
            byStatus.forEach((status, codes) -> operation.getResponses().addApiResponse(Integer.toString(status.value()), response(codes)));
            return operation;
        };
    }

    private static List<ErrorCode> codes(Operation operation, HandlerMethod method) {
        List<ErrorCode> codes = new ArrayList<>(List.of(ErrorCode.INTERNAL, ErrorCode.VIEWS_NOT_READY));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            codes.addAll(List.of(ErrorCode.UNAUTHENTICATED, ErrorCode.NOT_PERMITTED, ErrorCode.IDENTITY_UNAVAILABLE));
        }
        if (isCommandOfMember(method)) {
            codes.add(ErrorCode.TOO_MANY_REQUESTS);
        }
        if (operation.getTags() != null && operation.getTags().contains(MANAGEMENT)) {
            codes.addAll(SIGNED);
        }
        if (operation.getRequestBody() != null) {
            codes.addAll(List.of(ErrorCode.INVALID_BODY, ErrorCode.BODY_TOO_LARGE, ErrorCode.UNSUPPORTED_MEDIA_TYPE));
        }
        Fails fails = method.getMethodAnnotation(Fails.class);
        if (fails != null) {
            codes.addAll(List.of(fails.value()));
        }
        return codes;
    }

    private static boolean isCommandOfMember(HandlerMethod method) {
        String where = method.getBeanType().getPackageName();
        return (where.endsWith(".account") || where.endsWith(".market")) && method.getMethodAnnotation(GetMapping.class) == null;
    }

    private static ApiResponse response(List<ErrorCode> codes) {
        String description = codes.stream()
                .map(code -> "`" + code.code() + "` " + code.meaning())
                .collect(Collectors.joining("\n- ", "- ", ""));
        return new ApiResponse().description(description)
                .content(new Content().addMediaType("application/json",
                        new MediaType().schema(new ObjectSchema().$ref("#/components/schemas/Errors"))));
    }
}
