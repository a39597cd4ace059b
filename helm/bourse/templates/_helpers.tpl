{{/* The name of everything that belongs to a release: its own, unless it has the chart's in it. */}}
{{- define "bourse.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* What tells the pods of a component from all others: a list of the root context and the component. It never changes. */}}
{{- define "bourse.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/name: {{ $root.Chart.Name }}
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end -}}

{{/* Labels of everything: a list of the root context and the component. */}}
{{- define "bourse.labels" -}}
{{- $root := index . 0 -}}
{{ include "bourse.selector" . }}
app.kubernetes.io/version: {{ $root.Values.image.tag | default $root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version }}
{{- end -}}

{{- define "bourse.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}

{{/* Where the client properties are for the programs; nothing if there are none. */}}
{{- define "bourse.clientProperties" -}}
{{- with .Values.kafka.clientProperties -}}
{{- if .secret }}/etc/bourse/client/{{ .key }}{{ end -}}
{{- end -}}
{{- end -}}

{{/* The settings that all programs have in common, as they have them in application.yaml. */}}
{{- define "bourse.kafka" -}}
bootstrap-servers: {{ .Values.kafka.bootstrapServers | quote }}
schema-registry-url: {{ .Values.kafka.schemaRegistryUrl | quote }}
client-properties: {{ include "bourse.clientProperties" . | quote }}
replication: {{ .Values.kafka.replication }}
{{- end -}}

{{/* What all pods have in common. They run as nobody in particular, who can write nothing but what is mounted. */}}
{{- define "bourse.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: {type: RuntimeDefault}
{{- with .Values.imagePullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}

{{/* What all containers have in common. */}}
{{- define "bourse.container" -}}
image: {{ include "bourse.image" . }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
{{- end -}}

{{/* One of a kind on each node, as long as there are nodes: a list of the root context and the component. */}}
{{- define "bourse.spread" -}}
- topologyKey: kubernetes.io/hostname
  maxSkew: 1
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels: {{- include "bourse.selector" . | nindent 6 }}
{{- end -}}
