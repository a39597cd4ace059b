{{/* What a program is told, in the form of its application.yaml; what the values say of a setting wins. A list of the root context and the component. */}}
{{- define "bourse.settings" -}}
{{- $root := index . 0 -}}
{{- $component := index . 1 -}}
{{- $base := include (printf "bourse.%s.settings" $component) $root | fromYaml -}}
{{- mustMergeOverwrite $base (deepCopy (index $root.Values $component "settings")) | toYaml -}}
{{- end -}}

{{- define "bourse.engine.settings" -}}
server:
  address: 0.0.0.0
bourse:
  kafka: {{- include "bourse.kafka" . | nindent 4 }}
  state-directory: /var/lib/bourse
  engine:
    standbys: {{ .Values.engine.standbys }}
{{- end -}}

{{- define "bourse.gateway.settings" -}}
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
