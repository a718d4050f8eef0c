import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public @interface AppClassAnnotation {
//      ^ [jlserve/AppClass] app 'AppClassAnnotation' is an annotation type; an app is a class. Declare it as a class.
// ecj 5:19
//      ^ [jlserve/EndpointMissing] App AppClassAnnotation has no endpoints. Add a method annotated with @Endpoint that takes one record and returns one.
// ecj 5:19
//      ^ [jlserve/SetupMissing] app 'AppClassAnnotation' has no method 'setup()'; it is called once, before the first request. Add: public void setup() {}
// ecj 5:19
//      ^ [jlserve/DownloadWeightsMissing] app 'AppClassAnnotation' has no method 'downloadWeights()'; 'jlserve build' calls it. Add: public void downloadWeights() {}
// ecj 5:19
}
