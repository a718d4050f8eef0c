package shop;

@dagger.Component
interface Lacking {
  Runnable run();
}
