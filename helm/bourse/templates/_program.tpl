{{/*
What the pods of engines and gateways have in common. A dict: root, the root context; component, its name; values, its values; env, ports and
readiness, YAML of the container.
*/}}
{{- define "bourse.program" -}}
{{- $name := printf "%s-%s" (include "bourse.name" .root) .component -}}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ $name }}
  labels: {{- include "bourse.labels" (list .root .component) | nindent 4 }}
spec:
  serviceName: {{ $name }}
  replicas: {{ .values.replicas }}
  # Who comes back need not wait for the others, of whom it needs nothing.
  podManagementPolicy: Parallel
  selector:
    matchLabels: {{- include "bourse.selector" (list .root .component) | nindent 6 }}
  template:
    metadata:
      labels: {{- include "bourse.labels" (list .root .component) | nindent 8 }}
      annotations:
        # Other settings, other pods.
        checksum/settings: {{ include "bourse.settings" (list .root .component) | sha256sum }}
    spec:
      serviceAccountName: {{ include "bourse.name" .root }}
      {{- include "bourse.pod" .root | nindent 6 }}
      terminationGracePeriodSeconds: 60
      topologySpreadConstraints: {{- include "bourse.spread" (list .root .component) | nindent 8 }}
      {{- with .values.nodeSelector }}
      nodeSelector: {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .values.tolerations }}
      tolerations: {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
        - name: {{ .component }}
          {{- include "bourse.container" .root | nindent 10 }}
          command: [java, -jar, /opt/bourse/{{ .component }}/bourse-{{ .component }}.jar]
          env:
            - name: SPRING_CONFIG_ADDITIONALLOCATION
              value: file:/etc/bourse/settings/settings.yaml
            - name: JDK_JAVA_OPTIONS
              value: {{ printf "--sun-misc-unsafe-memory-access=allow %s" .values.javaOptions | quote }}
            # Arenas of glibc are most of what a JVM with native stores has beside its heap.
            - name: MALLOC_ARENA_MAX
              value: "2"
            {{- .env | nindent 12 }}
            {{- with .values.env }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports: {{- .ports | nindent 12 }}
          # It is alive while it restores state or builds views, however long that takes; until it listens it gets five minutes.
          startupProbe:
            httpGet: {path: /actuator/health/liveness, port: management}
            periodSeconds: 5
            failureThreshold: 60
          livenessProbe:
            httpGet: {path: /actuator/health/liveness, port: management}
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 6
          {{- .readiness | nindent 10 }}
          resources: {{- toYaml .values.resources | nindent 12 }}
          volumeMounts:
            - name: settings
              mountPath: /etc/bourse/settings
              readOnly: true
            - name: state
              mountPath: /var/lib/bourse
            - name: temporary
              mountPath: /tmp
            {{- include "bourse.clientMount" .root | nindent 12 }}
      volumes:
        - name: settings
          configMap: {name: {{ $name }}}
        - name: temporary
          emptyDir: {}
        {{- include "bourse.clientVolume" .root | nindent 8 }}
  volumeClaimTemplates:
    - metadata:
        name: state
        labels: {{- include "bourse.selector" (list .root .component) | nindent 10 }}
      spec:
        accessModes: [ReadWriteOnce]
        {{- with .values.storage.className }}
        storageClassName: {{ . }}
        {{- end }}
        resources:
          requests: {storage: {{ .values.storage.size }}}
{{- end -}}

{{/* The client properties and what belongs to them, as files. */}}
{{- define "bourse.clientMount" -}}
{{- if .Values.kafka.clientProperties.secret -}}
- name: client
  mountPath: /etc/bourse/client
  readOnly: true
{{- end -}}
{{- end -}}

{{- define "bourse.clientVolume" -}}
{{- with .Values.kafka.clientProperties.secret -}}
- name: client
  secret: {secretName: {{ . }}}
{{- end -}}
{{- end -}}
