package org.attest.web.team;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.web.team.Logins.Login;
import org.jspecify.annotations.Nullable;

/** The identity provider that vouches for people. Safe for threads. */
public final class Provider {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final int LARGEST_KEYS_BYTES = 1_000_000;

  /** Signatures by a key that only the provider has; never none, never a shared secret. */
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private final TeamSettings settings;
  private final OIDCProviderMetadata metadata;
  private final ClientID client;
  private final IDTokenValidator validator;

  private Provider(TeamSettings settings, OIDCProviderMetadata metadata) throws IOException {
    this.settings = settings;
    this.metadata = metadata;
    this.client = new ClientID(settings.clientId());
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_KEYS_BYTES))
            .build();
    this.validator =
        new IDTokenValidator(
            metadata.getIssuer(), client, new JWSVerificationKeySelector<>(SIGNATURES, keys), null);
  }

  /**
   * Asks the provider what it offers.
   *
   * @throws IOException if it cannot be reached or is not what it says; the message says what to do
   */
  public static Provider discover(TeamSettings settings) throws IOException {
    String where = settings.issuer() + "/.well-known/openid-configuration";
    try {
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.resolve(
              new Issuer(settings.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
      for (URI address :
          new URI[] {
            metadata.getAuthorizationEndpointURI(),
            metadata.getTokenEndpointURI(),
            metadata.getJWKSetURI()
          }) {
        if (address == null) {
          throw new IOException("it names no address to sign in at, or no keys");
        }
        Addresses.safe(address);
      }
      return new Provider(settings, metadata);
    } catch (IOException | GeneralException | IllegalArgumentException e) {
      throw new IOException(
          "the identity provider cannot be used: %s: %s. Check “issuer” in the team's file: it is the address that the provider's own settings call issuer; and that this machine may reach it."
              .formatted(where, e.getMessage()),
          e);
    }
  }

  /** Returns where the browser goes to sign in. */
  public URI address(Login login, URI callback) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, Scope.parse(settings.scope()), client, callback)
        .endpointURI(metadata.getAuthorizationEndpointURI())
        .state(new State(login.state()))
        .nonce(new Nonce(login.nonce()))
        .codeChallenge(new CodeVerifier(login.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** Returns where one signs out at the provider as well; empty where it names no such page. */
  public Optional<URI> signOut() {
    return Optional.ofNullable(metadata.getEndSessionEndpointURI())
        .map(end ->
            URI.create(
                end
                    + (end.getRawQuery() == null ? "?" : "&")
                    + "client_id="
                    + java.net.URLEncoder.encode(
                        settings.clientId(), java.nio.charset.StandardCharsets.UTF_8)));
  }

  /** Refuses an answer that says it comes from another provider (RFC 9207). */
  public void checkIssuer(String issuer) throws SignInRefused {
    if (!issuer.isEmpty() && !issuer.equals(metadata.getIssuer().getValue())) {
      throw new SignInRefused(
          "The answer came from another identity provider. Sign in again.",
          "answer of another issuer");
    }
  }

  /**
   * Returns who comes back with a code.
   *
   * @throws SignInRefused if the provider does not vouch for anybody, or for somebody without a
   *     role
   */
  public Vouched identify(Login login, String code, URI callback) throws SignInRefused {
    OIDCTokens tokens = exchange(login, code, callback).getOIDCTokens();
    IDTokenClaimsSet claims = validated(tokens, new Nonce(login.nonce()));
    Identity identity =
        identity(
            claims.toJSONObject(), claims.getSubject().getValue(), tokens.getBearerAccessToken());
    return new Vouched(identity, refreshToken(tokens, ""));
  }

  /**
   * Returns what the provider says by now of somebody who signed in.
   *
   * @throws SignInRefused if it does not vouch for that person any more, or gives no role
   * @throws IOException if it does not answer
   */
  public Vouched again(Vouched known) throws SignInRefused, IOException {
    OIDCTokens tokens = refreshed(known.refreshToken());
    String subject = known.identity().subject();
    Map<String, Object> told = Map.of();
    if (tokens.getIDToken() != null) {
      IDTokenClaimsSet claims = validated(tokens, null);
      if (!claims.getSubject().getValue().equals(subject)) {
        throw unvouched("the provider told of another person");
      }
      told = claims.toJSONObject();
    }
    return new Vouched(
        identity(told, subject, tokens.getBearerAccessToken()),
        refreshToken(tokens, known.refreshToken()));
  }

  private OIDCTokens refreshed(String refreshToken) throws SignInRefused, IOException {
    RefreshTokenGrant grant = new RefreshTokenGrant(new RefreshToken(refreshToken));
    HTTPResponse answer = patient(tokenRequest(grant).toHTTPRequest()).send();
    if (answer.getStatusCode() >= 500) {
      throw new IOException("the identity provider answers " + answer.getStatusCode());
    }
    try {
      TokenResponse response = OIDCTokenResponseParser.parse(answer);
      if (!response.indicatesSuccess()) {
        throw unvouched(
            "the provider renews it no more: "
                + response.toErrorResponse().getErrorObject().getCode());
      }
      return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
    } catch (ParseException e) {
      throw unvouched("the provider's token cannot be read: " + e.getMessage());
    }
  }

  /** Some providers give a new one each time, some none. */
  private static String refreshToken(OIDCTokens tokens, String otherwise) {
    RefreshToken token = tokens.getRefreshToken();
    return token == null ? otherwise : token.getValue();
  }

  private OIDCTokenResponse exchange(Login login, String code, URI callback) throws SignInRefused {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), callback, new CodeVerifier(login.verifier()));
    try {
      HTTPRequest request = tokenRequest(grant).toHTTPRequest();
      TokenResponse response = OIDCTokenResponseParser.parse(patient(request).send());
      if (!response.indicatesSuccess()) {
        throw unvouched(
            "the provider gave no token: " + response.toErrorResponse().getErrorObject().getCode());
      }
      return (OIDCTokenResponse) response.toSuccessResponse();
    } catch (IOException | ParseException e) {
      throw unvouched("the provider's token cannot be read: " + e.getMessage());
    }
  }

  private TokenRequest tokenRequest(AuthorizationGrant grant) {
    URI endpoint = metadata.getTokenEndpointURI();
    if (settings.clientSecret().isEmpty()) {
      return new TokenRequest.Builder(endpoint, client, grant).build();
    }
    Secret secret = new Secret(settings.clientSecret());
    List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
    boolean post =
        methods != null
            && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return new TokenRequest.Builder(
            endpoint,
            post ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret),
            grant)
        .build();
  }

  private static HTTPRequest patient(HTTPRequest request) {
    request.setConnectTimeout(PATIENCE_MILLIS);
    request.setReadTimeout(PATIENCE_MILLIS);
    request.setFollowRedirects(false);
    return request;
  }

  private IDTokenClaimsSet validated(OIDCTokens tokens, @Nullable Nonce nonce)
      throws SignInRefused {
    try {
      return validator.validate(tokens.getIDToken(), nonce);
    } catch (com.nimbusds.jose.proc.BadJOSEException | com.nimbusds.jose.JOSEException e) {
      throw unvouched("token refused: " + e.getMessage());
    }
  }

  private static SignInRefused unvouched(String reason) {
    return new SignInRefused(
        "The identity provider did not vouch for this sign-in. Sign in again; if it happens again,"
            + " ask who runs the desk: the audit log says why.",
        reason);
  }

  private Identity identity(Map<String, Object> claims, String subject, BearerAccessToken access)
      throws SignInRefused {
    Map<String, Object> told = claims;
    Set<String> groups = Told.words(told, settings.rolesClaim());
    if (groups.isEmpty()) {
      told = userInfo(access, subject, told);
      groups = Told.words(told, settings.rolesClaim());
    }
    String signature = Told.signature(told, subject);
    Role role = role(groups, signature);
    return new Identity(subject, signature, role);
  }

  private Role role(Set<String> groups, String signature) throws SignInRefused {
    return Stream.of(Role.values())
        .filter(role ->
            groups.stream().anyMatch(settings.groups().getOrDefault(role, Set.of())::contains))
        .max(Comparator.naturalOrder())
        .orElseThrow(() ->
            new SignInRefused(
                "You are signed in as %s, but none of your groups opens this desk. Ask who runs it to give you one."
                    .formatted(signature),
                signature + " has no group that opens the desk"));
  }

  /** Some providers put groups only there. */
  private Map<String, Object> userInfo(
      BearerAccessToken access, String subject, Map<String, Object> otherwise)
      throws SignInRefused {
    URI endpoint = metadata.getUserInfoEndpointURI();
    if (endpoint == null || access == null) {
      return otherwise;
    }
    try {
      UserInfoResponse response =
          UserInfoResponse.parse(
              patient(new UserInfoRequest(Addresses.safe(endpoint), access).toHTTPRequest())
                  .send());
      if (!response.indicatesSuccess()
          || response.toSuccessResponse().getUserInfo() == null
          || !response.toSuccessResponse().getUserInfo().getSubject().getValue().equals(subject)) {
        return otherwise;
      }
      return response.toSuccessResponse().getUserInfo().toJSONObject();
    } catch (IOException | ParseException | IllegalArgumentException e) {
      throw unvouched("the provider does not tell of the person: " + e.getMessage());
    }
  }
}
