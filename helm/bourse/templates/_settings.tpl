{{/* What an engine is told, in the form of its application.yaml; what the values say of a setting wins. */}}
{{- define "bourse.engine.settings" -}}
{{- $base := include "bourse.engine.base" . | fromYaml -}}
{{- mustMergeOverwrite $base (deepCopy .Values.engine.settings) | toYaml -}}
{{- end -}}

{{- define "bourse.engine.base" -}}
server:
  address: 0.0.0.0
bourse:
  kafka: {{- include "bourse.kafka" . | nindent 4 }}
  state-directory: /var/lib/bourse
  engine:
    standbys: {{ .Values.engine.standbys }}
{{- end -}}

{{/* The same for a gateway. */}}
{{- define "bourse.gateway.settings" -}}
{{- $base := include "bourse.gateway.base" . | fromYaml -}}
{{- mustMergeOverwrite $base (deepCopy .Values.gateway.settings) | toYaml -}}
{{- end -}}

{{- define "bourse.gateway.base" -}}
server:
  address: 0.0.0.0
management:
  server:
    address: 0.0.0.0
bourse:
  kafka: {{- include "bourse.kafka" . | nindent 4 }}
  state-directory: /var/lib/bourse
  auth:
    issuer: {{ .Values.auth.issuer | quote }}
    audience: {{ .Values.auth.audience | quote }}
    web-client: {{ .Values.auth.webClient | quote }}
{{- end -}}
