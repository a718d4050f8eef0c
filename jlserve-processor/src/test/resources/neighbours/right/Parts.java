package shop;

@dagger.Component
interface Parts {
  Speaker speaker();
}
