// Reads manifests into models of Kubernetes, KEDA and Knative that others made; says what these object to.
// Arguments: files with documents of YAML. Each kind that was read is a line on stdout.
import {readFileSync} from 'node:fs';
import {loadAll} from 'js-yaml';

const models = {
  'apps/v1': 'kubernetes-models/apps/v1',
  'autoscaling/v2': 'kubernetes-models/autoscaling/v2',
  'keda.sh/v1alpha1': '@kubernetes-models/keda/keda.sh/v1alpha1',
  'policy/v1': 'kubernetes-models/policy/v1',
  'serving.knative.dev/v1': '@kubernetes-models/knative/serving.knative.dev/v1',
  v1: 'kubernetes-models/v1',
};

for (const file of process.argv.slice(2)) {
  for (const document of loadAll(readFileSync(file, 'utf8'))) {
    const {[document.kind]: Model} = await import(models[document.apiVersion]);
    new Model(document).validate();
    console.log(document.apiVersion, document.kind);
  }
}
