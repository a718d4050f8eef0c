package shop;

import javax.inject.Inject;

class Speaker {
  @Inject
  Speaker() {}

  String say(String text) {
    return text;
  }
}
