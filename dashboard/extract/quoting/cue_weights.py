"""The weights of the cues of quotes: made by bench/train_cues.py, not by hand.

Learned from 42 articles of PolNeAR, of which no text is kept here. SHA-256 of
what was read: b7e925d1a626ba3b595efd8dfa499ea1.
"""

BIAS = -0.48
TABLE = """
according 1.12; after-quote 0.37; aux=be 0.21; aux=do 0.33; aux=have 0.27; aux=may 0.19; aux=must
-0.17; aux=will -0.29; aux=would -0.26; aux=’ve -0.10; before-quote 0.18; c=ask 0.44;
c=ask|after-quote 0.16; c=ask|before-quote 0.14; c=ask|ccomp 0.13; c=ask|dep=ROOT 0.17;
c=ask|dep=ccomp 0.17; c=ask|dep=conj -0.11; c=ask|dep=relcl -0.17; c=ask|long=1 0.24; c=ask|long=2
-0.12; c=ask|long=3 0.18; c=ask|long=4 0.20; c=ask|long=5 -0.13; c=ask|object=NOUN 0.26; c=ask|prep
0.22; c=ask|tag=VBN 0.26; c=ask|tag=VBZ 0.11; c=ask|then=other -0.15; c=ask|under=advcl|other 0.15;
c=ask|under=ccomp|say 0.25; c=ask|under=conj|other 0.26; c=ask|who=document 0.18; c=ask|who=plural
0.15; c=ask|who=pronoun 0.12; c=blame|aux=be 0.16; c=blame|dep=ROOT 0.32; c=blame|dep=ccomp -0.32;
c=blame|dep=conj 0.14; c=blame|dobj 0.19; c=blame|long=1 0.11; c=blame|long=4 0.15;
c=blame|mark=that -0.11; c=blame|none -0.11; c=blame|object=NOUN 0.38; c=blame|object=PERSON 0.10;
c=blame|object=PRON 0.33; c=blame|object=say -0.30; c=blame|opens=the -0.13; c=blame|opens=what
0.21; c=blame|prep=of -0.11; c=blame|quoted-whole -0.11; c=blame|says-quote 0.17; c=blame|tag=VB
0.11; c=blame|tag=VBZ -0.10; c=blame|under=acl|other -0.13; c=blame|under=ccomp|other -0.13;
c=blame|under=conj|other 0.14; c=blame|under=xcomp|other 0.13; c=blame|under=xcomp|topic -0.14;
c=blame|who=NORP 0.13; c=blame|who=it 0.14; c=blame|who=noun -0.15; c=blame|who=proper 0.16;
c=claim 0.43; c=claim|aux=be -0.19; c=claim|ccomp 0.11; c=claim|dep=acl -0.16; c=claim|dep=advcl
0.24; c=claim|dep=conj 0.11; c=claim|dep=xcomp 0.18; c=claim|long=1 -0.20; c=claim|long=3 0.12;
c=claim|long=5 0.43; c=claim|object=NOUN 0.25; c=claim|passive -0.28; c=claim|prep 0.15;
c=claim|says-quote 0.20; c=claim|tag=VB 0.25; c=claim|tag=VBZ 0.20; c=claim|under=advcl|other 0.13;
c=claim|under=ccomp|say -0.20; c=claim|who=PERSON -0.23; c=claim|who=he 0.32; c=claim|who=noun
0.26; c=claim|who=pronoun -0.11; c=claim|who=proper -0.11; c=claim|who=they 0.11; c=claim|xcomp
0.14; c=feel|ccomp -0.12; c=feel|dep=ROOT -0.12; c=feel|dep=conj -0.17; c=feel|prep -0.12;
c=feel|tag=VBZ 0.12; c=feel|under=conj|other -0.17; c=issue -0.40; c=issue|aux=have 0.12;
c=issue|ccomp 0.19; c=issue|dep=ROOT 0.14; c=issue|dep=relcl -0.30; c=issue|dep=xcomp -0.12;
c=issue|dobj -0.18; c=issue|long=2 -0.21; c=issue|long=3 0.11; c=issue|long=4 -0.36; c=issue|long=5
0.11; c=issue|mark=as 0.26; c=issue|not -0.13; c=issue|object=NOUN -0.20; c=issue|object=PRON 0.10;
c=issue|opens=her 0.11; c=issue|opens=it 0.19; c=issue|opens=the -0.15; c=issue|passive -0.15;
c=issue|prep -0.11; c=issue|tag=VB -0.14; c=issue|tag=VBG -0.15; c=issue|tag=VBN -0.16;
c=issue|under=relcl|other -0.20; c=issue|who=PERSON -0.14; c=issue|who=document -0.13;
c=issue|who=plural -0.16; c=know -0.14; c=know|dep=acl 0.12; c=know|dep=ccomp -0.10;
c=know|dep=conj -0.21; c=know|dep=relcl 0.13; c=know|dobj -0.10; c=know|gap -0.15; c=know|long=1
-0.14; c=know|not -0.16; c=know|object=NOUN -0.16; c=know|opens=the 0.14; c=know|passive -0.19;
c=know|prep=as 0.13; c=know|quoted-whole -0.27; c=know|tag=VB -0.11; c=know|tag=VBD 0.21;
c=know|tag=VBN -0.15; c=know|tag=VBZ -0.23; c=know|to -0.15; c=know|under=advcl|other 0.24;
c=know|under=ccomp|claim -0.14; c=know|under=ccomp|say -0.18; c=know|under=conj|other 0.11;
c=know|under=conj|say -0.14; c=know|who=PERSON 0.13; c=know|who=document 0.15; c=know|who=first
0.15; c=know|who=he -0.18; c=know|who=nobody -0.18; c=know|who=they -0.12; c=name 0.30;
c=name|aux=would 0.10; c=name|dep=ROOT 0.43; c=name|dep=advcl 0.29; c=name|dep=conj 0.24;
c=name|dep=pcomp -0.28; c=name|dep=prep -0.12; c=name|dep=xcomp -0.17; c=name|long=2 0.19;
c=name|long=4 0.15; c=name|long=5 0.19; c=name|mark=that -0.26; c=name|none -0.14;
c=name|object=NOUN 0.13; c=name|object=VERB 0.13; c=name|opens=his 0.11; c=name|opens=the -0.12;
c=name|opens=them 0.14; c=name|opens=what -0.31; c=name|passive 0.28; c=name|prep=for 0.16;
c=name|prep=with -0.12; c=name|quoted-whole -0.12; c=name|says-quote -0.27; c=name|tag=VB 0.23;
c=name|tag=VBG 0.27; c=name|tag=VBN -0.11; c=name|under=acl|other -0.15; c=name|under=ccomp|say
0.18; c=name|under=conj|name 0.12; c=name|under=pcomp|other -0.23; c=name|who=PERSON 0.29;
c=name|who=he -0.21; c=name|who=noun 0.23; c=name|who=plural 0.14; c=order|aux=be 0.16;
c=order|aux=will 0.11; c=order|ccomp 0.11; c=order|dep=ROOT -0.12; c=order|dep=ccomp 0.13;
c=order|dep=conj -0.12; c=order|dobj -0.19; c=order|long=2 0.12; c=order|long=4 -0.16; c=order|none
0.12; c=order|not -0.13; c=order|object=NOUN -0.23; c=order|opens=that 0.11; c=order|opens=the
-0.21; c=order|passive -0.15; c=order|says-quote 0.18; c=order|tag=VBD -0.22; c=order|tag=VBG 0.23;
c=order|then=other 0.22; c=order|under=ccomp|say 0.15; c=order|under=relcl|other -0.14;
c=order|who=GPE 0.15; c=order|who=PERSON 0.49; c=order|who=document -0.21; c=order|who=he -0.16;
c=order|who=it -0.13; c=order|who=nobody -0.14; c=order|who=noun -0.32; c=order|who=plural 0.25;
c=other -1.25; c=other|after-quote 0.15; c=other|aux=be 0.17; c=other|aux=could -0.14;
c=other|aux=do 0.41; c=other|aux=should 0.15; c=other|aux=will -0.15; c=other|aux=would -0.20;
c=other|ccomp -0.35; c=other|dep=ROOT -0.28; c=other|dep=acl 0.10; c=other|dep=advcl -0.55;
c=other|dep=ccomp -0.14; c=other|dep=csubj -0.13; c=other|dep=relcl -0.17; c=other|dep=xcomp 0.11;
c=other|dobj -0.30; c=other|long=2 -0.49; c=other|long=3 -0.25; c=other|long=4 -0.32;
c=other|long=5 -0.26; c=other|mark=after 0.19; c=other|mark=as -0.15; c=other|mark=how -0.10;
c=other|mark=if -0.11; c=other|not 0.54; c=other|object=ADJ -0.14; c=other|object=GPE -0.19;
c=other|object=MONEY -0.18; c=other|object=NOUN -0.11; c=other|object=PERCENT -0.11;
c=other|object=PERSON 0.13; c=other|object=PROPN 0.19; c=other|object=VERB 0.11; c=other|object=ask
-0.15; c=other|object=blame 0.29; c=other|object=claim 0.11; c=other|object=praise 0.13;
c=other|object=promise 0.15; c=other|object=think 0.19; c=other|object=want -0.13; c=other|opens=he
0.12; c=other|opens=her -0.16; c=other|opens=himself -0.17; c=other|opens=in -0.12;
c=other|opens=its 0.18; c=other|opens=that 0.25; c=other|opens=the 0.17; c=other|opens=their -0.13;
c=other|opens=them 0.10; c=other|opens=to -0.14; c=other|opens=us 0.15; c=other|opens=what 0.27;
c=other|other -0.18; c=other|particle=down 0.24; c=other|particle=over -0.16; c=other|particle=up
0.15; c=other|prep=after 0.44; c=other|prep=at 0.11; c=other|prep=from -0.13; c=other|prep=in
-0.21; c=other|prep=on 0.15; c=other|prep=to -0.16; c=other|quoted-whole -0.21; c=other|says-quote
-0.12; c=other|tag=VBD -0.12; c=other|tag=VBN -0.22; c=other|tag=VBP -0.51; c=other|tag=VBZ -0.37;
c=other|then=other -0.29; c=other|under=acl|other 0.26; c=other|under=advcl|other -0.44;
c=other|under=advcl|say -0.14; c=other|under=advcl|topic 0.27; c=other|under=advcl|want 0.10;
c=other|under=ccomp|claim -0.19; c=other|under=ccomp|other 0.26; c=other|under=ccomp|say -0.31;
c=other|under=conj|other -0.11; c=other|under=conj|promise 0.19; c=other|under=conj|topic -0.13;
c=other|under=conj|try 0.18; c=other|under=pcomp|other 0.25; c=other|under=relcl|say -0.18;
c=other|under=xcomp|other -0.48; c=other|under=xcomp|say 0.48; c=other|under=xcomp|try 0.38;
c=other|under=xcomp|want -0.19; c=other|who=GPE -0.16; c=other|who=PERSON 0.11;
c=other|who=document 0.25; c=other|who=it -0.17; c=other|who=nobody -0.19; c=other|who=noun -0.23;
c=other|who=plural -0.42; c=other|who=pronoun -0.27; c=other|who=proper -0.12; c=other|who=she
0.14; c=other|xcomp -0.37; c=praise 0.25; c=praise|aux=be 0.11; c=praise|aux=can -0.12;
c=praise|dep=ROOT 0.21; c=praise|dep=acl -0.14; c=praise|dep=advcl -0.12; c=praise|dep=conj 0.11;
c=praise|dep=xcomp 0.16; c=praise|dobj 0.50; c=praise|long=1 0.37; c=praise|long=2 0.12;
c=praise|long=3 -0.16; c=praise|long=4 -0.14; c=praise|not 0.11; c=praise|object=NOUN -0.24;
c=praise|object=PERSON 0.17; c=praise|object=PRON 0.27; c=praise|opens=the 0.17;
c=praise|says-quote -0.19; c=praise|tag=VBN 0.10; c=praise|tag=VBZ 0.18; c=praise|under=acl|other
-0.13; c=praise|under=advcl|other -0.17; c=praise|under=ccomp|say -0.17; c=praise|under=conj|other
0.12; c=praise|under=pcomp|other 0.24; c=praise|who=PERSON -0.39; c=praise|who=name 0.17;
c=praise|who=noun 0.16; c=praise|who=pronoun 0.13; c=promise 0.21; c=promise|aux=have -0.12;
c=promise|dep=acl 0.17; c=promise|dep=ccomp -0.18; c=promise|dep=conj 0.12; c=promise|dep=xcomp
0.11; c=promise|dobj -0.19; c=promise|long=1 -0.23; c=promise|long=2 -0.14; c=promise|long=3 0.18;
c=promise|long=4 0.57; c=promise|long=5 -0.11; c=promise|object=NOUN 0.19; c=promise|opens=that
0.12; c=promise|opens=to 0.14; c=promise|prep 0.10; c=promise|says-quote 0.16; c=promise|tag=VB
-0.11; c=promise|tag=VBD -0.14; c=promise|tag=VBG 0.19; c=promise|tag=VBZ 0.15;
c=promise|then=other 0.14; c=promise|under=ccomp|other 0.15; c=promise|under=ccomp|say -0.23;
c=promise|under=conj|other -0.11; c=promise|under=relcl|other 0.14; c=promise|who=he 0.11;
c=promise|who=plural 0.19; c=promise|xcomp 0.23; c=rule 0.10; c=rule|aux=would -0.11;
c=rule|dep=acl -0.13; c=rule|dep=relcl 0.22; c=rule|long=5 0.13; c=rule|object=NOUN 0.29;
c=rule|object=PRON -0.10; c=rule|opens=her -0.13; c=rule|opens=the 0.20; c=rule|prep=against 0.18;
c=rule|tag=VB -0.25; c=rule|tag=VBD 0.22; c=rule|tag=VBG -0.18; c=rule|tag=VBN 0.19;
c=rule|under=acl|other -0.19; c=rule|under=advcl|other -0.17; c=rule|under=ccomp|other -0.11;
c=rule|under=ccomp|say -0.18; c=rule|under=conj|other -0.14; c=rule|under=relcl|other 0.17;
c=rule|who=ORG -0.30; c=rule|who=PERSON 0.12; c=rule|who=plural 0.30; c=say 0.34; c=say|aux=do
0.18; c=say|before-quote -0.11; c=say|beside 0.12; c=say|ccomp 0.59; c=say|dep=ccomp 0.12;
c=say|dep=conj 0.10; c=say|dep=parataxis 0.14; c=say|long=1 -0.14; c=say|long=2 0.26; c=say|long=5
0.15; c=say|mark=that -0.18; c=say|object=PRON -0.23; c=say|opens=his 0.25; c=say|opens=she 0.25;
c=say|opens=that -0.21; c=say|opens=the -0.17; c=say|opens=you -0.12; c=say|prep -0.16;
c=say|quoted-whole -0.48; c=say|says-quote 0.49; c=say|tag=VB -0.32; c=say|tag=VBD 0.46;
c=say|tag=VBP 0.14; c=say|under=advcl|other -0.30; c=say|under=advcl|say 0.22;
c=say|under=ccomp|claim -0.12; c=say|under=conj|other -0.12; c=say|under=conj|praise 0.14;
c=say|under=parataxis|other 0.19; c=say|under=pcomp|other -0.11; c=say|under=xcomp|want -0.14;
c=say|who=GPE -0.29; c=say|who=ORG 0.28; c=say|who=he 0.16; c=say|who=it -0.32; c=say|who=nobody
-0.23; c=say|who=noun 0.49; c=say|who=pronoun 0.11; c=say|who=proper 0.11; c=say|who=she 0.11;
c=say|xcomp -0.10; c=seem|dep=ccomp 0.16; c=seem|dep=conj 0.22; c=seem|long=1 -0.20; c=seem|long=3
0.13; c=seem|none 0.23; c=seem|object=PRON -0.11; c=seem|opens=to -0.16; c=seem|other 0.12;
c=seem|prep=like 0.15; c=seem|tag=VBP 0.20; c=seem|then=other -0.15; c=seem|who=it 0.14;
c=seem|who=noun -0.17; c=seem|xcomp -0.20; c=show -0.12; c=show|ccomp -0.18; c=show|dep=ROOT 0.23;
c=show|dep=advcl -0.33; c=show|dep=ccomp -0.16; c=show|dobj 0.12; c=show|long=4 -0.15;
c=show|object=PERSON 0.23; c=show|passive 0.18; c=show|prep -0.11; c=show|tag=VB -0.13;
c=show|tag=VBD -0.17; c=show|tag=VBN 0.12; c=show|tag=VBZ 0.14; c=show|to -0.13;
c=show|under=advcl|other 0.14; c=show|under=ccomp|say -0.15; c=show|under=pcomp|other -0.15;
c=show|who=it -0.12; c=show|who=plural -0.12; c=think -0.22; c=think|aux=do 0.22; c=think|aux=would
-0.18; c=think|dep=ccomp -0.11; c=think|dep=conj -0.13; c=think|dep=relcl 0.16; c=think|long=1
-0.18; c=think|long=3 0.14; c=think|long=5 -0.11; c=think|none -0.14; c=think|not 0.14;
c=think|object=NOUN -0.14; c=think|object=PRON 0.11; c=think|opens=that 0.14; c=think|opens=the
0.11; c=think|passive 0.13; c=think|quoted-whole -0.23; c=think|tag=VBD 0.14; c=think|tag=VBN
-0.20; c=think|under=advcl|issue -0.14; c=think|under=advcl|other 0.11; c=think|under=ccomp|say
-0.10; c=think|who=PERSON 0.11; c=think|who=first -0.26; c=think|who=he 0.28; c=think|who=nobody
-0.17; c=think|who=noun -0.25; c=topic 0.11; c=topic|aux=have 0.24; c=topic|dep=ROOT -0.10;
c=topic|dep=advcl 0.24; c=topic|dep=ccomp 0.21; c=topic|dep=conj -0.14; c=topic|dep=pcomp 0.13;
c=topic|dep=xcomp -0.16; c=topic|dobj 0.10; c=topic|long=3 -0.33; c=topic|long=5 0.48; c=topic|none
-0.15; c=topic|not -0.14; c=topic|object=MONEY -0.16; c=topic|object=NOUN 0.17;
c=topic|object=PERSON -0.20; c=topic|object=VERB -0.15; c=topic|object=say 0.20; c=topic|opens=his
0.17; c=topic|opens=the 0.14; c=topic|particle=out 0.34; c=topic|prep=in -0.14; c=topic|prep=on
-0.14; c=topic|tag=VB -0.23; c=topic|tag=VBD 0.22; c=topic|tag=VBN 0.15; c=topic|tag=VBP -0.22;
c=topic|tag=VBZ 0.13; c=topic|then=blame 0.14; c=topic|to 0.15; c=topic|under=advcl|think 0.17;
c=topic|under=pcomp|other 0.11; c=topic|under=relcl|other -0.16; c=topic|who=document 0.14;
c=topic|who=he -0.11; c=topic|who=nobody 0.11; c=topic|who=noun -0.13; c=topic|who=she 0.14;
c=topic|who=they -0.18; c=topic|xcomp 0.18; c=try -0.70; c=try|aux=be -0.12; c=try|aux=have -0.19;
c=try|dep=ROOT -0.42; c=try|dobj -0.14; c=try|long=3 -0.28; c=try|long=5 -0.18; c=try|object=NOUN
-0.26; c=try|opens=the -0.21; c=try|opens=to -0.13; c=try|prep -0.11; c=try|prep=with 0.16;
c=try|tag=VBD -0.17; c=try|tag=VBG -0.25; c=try|tag=VBN -0.21; c=try|to 0.13; c=try|who=PERSON
-0.35; c=try|xcomp -0.21; c=want -0.24; c=want|aux=do -0.11; c=want|dep=advcl 0.15;
c=want|dep=ccomp -0.32; c=want|dep=csubj 0.12; c=want|dep=pcomp -0.13; c=want|dep=relcl 0.15;
c=want|dobj -0.18; c=want|long=1 -0.15; c=want|long=2 0.24; c=want|long=4 0.11; c=want|long=5
-0.19; c=want|mark=that -0.13; c=want|none -0.18; c=want|object=NOUN -0.30; c=want|opens=to 0.25;
c=want|quoted-whole -0.22; c=want|tag=VBG -0.19; c=want|tag=VBZ -0.16; c=want|then=issue 0.23;
c=want|then=other 0.10; c=want|under=ccomp|say -0.25; c=want|who=first 0.12; c=want|who=he -0.21;
c=want|who=nobody 0.12; c=want|who=pronoun -0.15; c=want|who=they -0.13; c=want|xcomp 0.16;
dep=ROOT 0.62; dep=acl -0.29; dep=acomp 0.13; dep=advcl 0.19; dep=amod -0.26; dep=ccomp -0.40;
dep=csubj -0.10; dep=pcomp -0.23; dep=prep -0.18; dep=relcl -0.28; f=as|who=they -0.14;
f=beside|who=PERSON 0.16; f=beside|who=first -0.11; f=beside|who=he 0.17; f=ccomp|before-quote
-0.25; f=ccomp|dep=ROOT 0.27; f=ccomp|dep=advcl 0.22; f=ccomp|dep=ccomp -0.22; f=ccomp|dep=pcomp
-0.10; f=ccomp|dep=xcomp 0.15; f=ccomp|quoted-whole -0.82; f=ccomp|says-quote 0.12; f=ccomp|who=GPE
0.18; f=ccomp|who=PERSON -0.12; f=ccomp|who=document 0.23; f=ccomp|who=he 0.11; f=ccomp|who=it
-0.21; f=ccomp|who=nobody -0.31; f=ccomp|who=noun 0.25; f=ccomp|who=plural 0.36;
f=ccomp|who=pronoun -0.13; f=ccomp|who=proper -0.12; f=ccomp|who=she -0.14; f=dobj|after-quote
0.15; f=dobj|dep=ROOT 0.32; f=dobj|dep=acl 0.12; f=dobj|dep=advcl 0.15; f=dobj|dep=conj -0.21;
f=dobj|dep=pcomp -0.14; f=dobj|dep=relcl 0.11; f=dobj|dep=xcomp -0.23; f=dobj|quoted-whole -0.62;
f=dobj|who=GPE -0.11; f=dobj|who=NORP 0.18; f=dobj|who=document 0.17; f=dobj|who=he -0.15;
f=dobj|who=name 0.19; f=dobj|who=nobody -0.26; f=dobj|who=proper 0.13; f=dobj|who=she 0.19;
f=dobj|who=you -0.32; f=gap|who=noun 0.19; f=gap|who=plural -0.13; f=none|before-quote 0.17;
f=none|dep=amod -0.26; f=none|dep=ccomp 0.24; f=none|dep=conj -0.14; f=none|dep=relcl -0.18;
f=none|quoted-whole -0.11; f=none|who=ORG 0.16; f=none|who=PERSON 0.26; f=none|who=document -0.23;
f=none|who=first 0.12; f=none|who=he 0.15; f=none|who=noun -0.16; f=none|who=plural -0.31;
f=none|who=she -0.12; f=other|dep=ROOT -0.11; f=other|dep=conj 0.12; f=other|who=document 0.12;
f=other|who=he 0.16; f=other|who=nobody -0.12; f=participle|who=ORG 0.11; f=participle|who=PERSON
0.12; f=passive|dep=ROOT -0.11; f=passive|dep=advcl -0.25; f=passive|dep=ccomp 0.10;
f=passive|dep=conj 0.25; f=passive|says-quote 0.23; f=passive|who=ORG 0.15; f=passive|who=PERSON
-0.21; f=passive|who=noun 0.12; f=prep|before-quote 0.21; f=prep|dep=ROOT -0.17; f=prep|dep=ccomp
-0.15; f=prep|dep=conj 0.15; f=prep|dep=prep -0.16; f=prep|dep=relcl -0.19; f=prep|dep=xcomp 0.10;
f=prep|quoted-whole -0.14; f=prep|who=GPE 0.15; f=prep|who=NORP -0.12; f=prep|who=PERSON -0.12;
f=prep|who=he -0.11; f=prep|who=it -0.13; f=prep|who=noun -0.20; f=xcomp|dep=ROOT 0.32;
f=xcomp|dep=acl -0.29; f=xcomp|dep=advcl 0.25; f=xcomp|dep=ccomp -0.36; f=xcomp|dep=relcl -0.12;
f=xcomp|quoted-whole -0.33; f=xcomp|who=ORG -0.11; f=xcomp|who=PERSON 0.16; f=xcomp|who=first
-0.12; f=xcomp|who=he -0.32; f=xcomp|who=nobody 0.13; f=xcomp|who=noun -0.17; f=xcomp|who=plural
0.19; f=xcomp|who=she 0.11; frame=ccomp 0.30; frame=none -0.57; frame=other -0.21; frame=prep
-0.41; frame=xcomp -0.20; headline -0.35; long=1 -0.40; long=2 -0.19; long=4 0.18; long=5 0.25;
mark=how -0.17; mark=if -0.32; mark=that -0.63; mark=though 0.12; mark=when -0.27; mark=whether
-0.12; n-dep=nsubj -0.19; n-quoted-whole -0.46; n-says-quote -0.25; n-under=acl|other -0.15;
n-under=blame -0.11; n-under=ccomp|claim -0.25; n-under=ccomp|say -0.73; n-under=conj|other 0.18;
n-under=conj|say -0.14; n-under=issue 0.29; n-under=order -0.11; n-under=other -0.25;
n-under=relcl|other 0.53; n-under=rule -0.12; n-under=say 0.13; n-under=topic 0.14; n-who=document
-0.14; n-who=first -0.14; n-who=he -0.27; n-who=noun -0.43; n-who=plural 0.29; n-who=pronoun 0.28;
n-who=they 0.18; n=agreement 0.25; n=attack -0.20; n=comment 0.10; n=concern 0.11; n=goal -0.10;
n=idea 0.17; n=plan -0.12; n=request -0.13; n=statement -0.12; n=threat -0.25; n=view -0.17; nc=ask
0.12; nc=ask|n-who=PERSON 0.29; nc=ask|noun-prep 0.12; nc=blame|n-who=nobody 0.10;
nc=claim|n-who=noun -0.10; nc=feel 0.15; nc=feel|n-who=nobody -0.11; nc=feel|noun-that 0.16;
nc=order -0.34; nc=order|n-who=noun -0.11; nc=order|noun-to -0.25; nc=praise|n-who=pronoun 0.16;
nc=promise|n-who=PERSON -0.16; nc=promise|n-who=nobody 0.15; nc=promise|noun-prep -0.20;
nc=promise|noun-to 0.29; nc=say 0.23; nc=say|n-who=PERSON 0.26; nc=say|n-who=nobody -0.15;
nc=say|n-who=noun -0.10; nc=say|noun-that 0.11; nc=show -0.23; nc=show|noun-that -0.16;
nc=think|n-who=it -0.10; nc=want -0.27; nc=want|n-who=PERSON -0.15; nc=want|n-who=nobody -0.19;
nc=want|noun-to -0.21; noun-prep -0.30; object=ADJ -0.14; object=DATE -0.32; object=MONEY -0.39;
object=NUM -0.14; object=ORG -0.13; object=PERCENT -0.26; object=PRON 0.27; object=PROPN 0.28;
object=VERB 0.18; object=ask -0.13; object=blame 0.18; object=promise 0.40; object=say 0.13;
object=think 0.28; opens=he 0.23; opens=her 0.13; opens=him 0.43; opens=his 0.34; opens=how 0.20;
opens=its 0.12; opens=she 0.18; opens=that 0.14; opens=their -0.20; opens=them 0.35; opens=us 0.14;
opens=what 0.24; opens=which 0.20; opens=why -0.13; opens=you -0.15; particle=down 0.12;
particle=on -0.10; particle=out 0.15; particle=over -0.16; prep=about 0.31; prep=after 0.39;
prep=against 0.43; prep=as 0.28; prep=for -0.13; prep=from -0.26; prep=in -0.35; prep=into -0.17;
prep=like 0.13; prep=of -0.18; prep=to -0.23; prep=under 0.12; quoted-whole -2.24; says-quote 0.29;
tag=VB -0.74; tag=VBD 0.17; tag=VBG -0.21; tag=VBN -0.13; tag=VBZ 0.14; then=blame 0.23; then=rule
-0.11; under=acl|blame -0.12; under=acl|claim -0.13; under=acl|issue 0.11; under=acl|other -0.49;
under=acl|show -0.17; under=acl|topic -0.15; under=advcl|issue -0.12; under=advcl|order -0.16;
under=advcl|other -0.11; under=advcl|think 0.25; under=advcl|topic 0.16; under=advcl|want 0.22;
under=ccomp|claim -0.34; under=ccomp|know 0.14; under=ccomp|other 0.19; under=ccomp|say -1.14;
under=ccomp|seem -0.10; under=ccomp|topic -0.10; under=ccomp|want -0.14; under=conj|blame -0.10;
under=conj|claim -0.13; under=conj|issue -0.14; under=conj|know 0.11; under=conj|praise 0.20;
under=conj|promise 0.20; under=conj|seem -0.15; under=conj|topic -0.19; under=conj|try 0.12;
under=conj|want 0.15; under=parataxis|other 0.16; under=pcomp|blame -0.30; under=pcomp|other -0.19;
under=pcomp|praise -0.12; under=pcomp|say -0.13; under=pcomp|show 0.12; under=relcl|blame 0.11;
under=relcl|issue -0.30; under=relcl|other -0.10; under=relcl|rule -0.13; under=relcl|think -0.15;
under=relcl|topic -0.26; under=xcomp|ask -0.22; under=xcomp|claim -0.25; under=xcomp|name -0.19;
under=xcomp|order -0.11; under=xcomp|other -0.27; under=xcomp|seem 0.13; under=xcomp|think -0.17;
under=xcomp|topic -0.20; under=xcomp|try 0.22; under=xcomp|want -0.37; v=accuse|dobj 0.11;
v=address -0.17; v=add|ccomp 0.13; v=add|dobj -0.12; v=appear -0.12; v=argue|ccomp 0.14; v=back
-0.17; v=begin -0.12; v=block 0.19; v=block|dobj 0.19; v=call 0.31; v=call|prep 0.15; v=cast -0.10;
v=challenge -0.15; v=challenge|dobj -0.15; v=choose -0.21; v=cite 0.22; v=cite|dobj 0.21; v=claim
-0.17; v=claim|ccomp -0.16; v=come -0.11; v=commit -0.15; v=commit|dobj -0.11; v=compare -0.11;
v=confirm -0.12; v=confirm|dobj -0.13; v=continue -0.11; v=cover 0.10; v=cover|dobj 0.10;
v=criticize 0.33; v=criticize|dobj 0.15; v=criticize|passive 0.16; v=debate -0.15; v=debate|dobj
-0.11; v=decline 0.12; v=decline|xcomp 0.14; v=defend -0.11; v=demand 0.32; v=demand|ccomp 0.16;
v=demand|dobj 0.12; v=deny 0.12; v=dismiss -0.17; v=dismiss|dobj -0.17; v=disparage -0.11; v=do
-0.14; v=document 0.13; v=draw 0.26; v=draw|dobj 0.26; v=encourage 0.18; v=encourage|xcomp 0.15;
v=endorse 0.23; v=endorse|dobj 0.20; v=expect 0.14; v=expect|ccomp 0.16; v=express 0.12;
v=express|dobj 0.12; v=feature 0.16; v=file -0.13; v=focus -0.15; v=follow|prep 0.11; v=give -0.13;
v=go 0.23; v=go|prep 0.27; v=help -0.11; v=hit|dobj 0.11; v=hop 0.33; v=hop|ccomp 0.14; v=interrupt
-0.16; v=investigate -0.20; v=investigate|passive -0.13; v=invite -0.22; v=issue 0.17; v=issue|dobj
0.18; v=judge 0.10; v=judge|dobj 0.10; v=justify -0.12; v=lead -0.14; v=leave -0.14; v=leave|dobj
-0.13; v=link 0.17; v=look|none 0.13; v=make|dobj 0.16; v=mean -0.30; v=mean|ccomp -0.19; v=mention
0.25; v=need -0.38; v=need|xcomp -0.27; v=note 0.16; v=note|ccomp 0.14; v=pay -0.13; v=pay|dobj
-0.11; v=point 0.19; v=promise 0.16; v=promise|xcomp 0.10; v=prompt -0.20; v=prompt|xcomp -0.16;
v=prove -0.23; v=prove|ccomp -0.11; v=push -0.19; v=push|dobj -0.10; v=put 0.12; v=question 0.25;
v=question|dobj 0.10; v=raise -0.20; v=raise|dobj -0.17; v=reference 0.11; v=reference|dobj 0.11;
v=release -0.10; v=rely|prep 0.11; v=replace 0.11; v=replace|dobj 0.11; v=report -0.14;
v=report|prep -0.11; v=require -0.17; v=require|dobj -0.11; v=reveal 0.11; v=reveal|dobj 0.13;
v=say 0.32; v=say|ccomp 0.25; v=see -0.16; v=see|ccomp -0.13; v=send -0.15; v=send|dobj -0.14;
v=sing|ccomp 0.10; v=speak -0.16; v=speak|prep -0.14; v=strike 0.11; v=sue -0.13; v=throw|dobj
0.12; v=tie 0.10; v=treat 0.11; v=try -0.15; v=turn -0.11; v=understand 0.11; v=unveil -0.12;
v=unveil|dobj -0.12; v=want|xcomp 0.15; who=GPE -0.24; who=ORG 0.35; who=PERSON 0.32; who=document
0.24; who=it -0.37; who=name 0.42; who=nobody -0.71; who=noun -0.16; who=proper -0.11; who=she
0.13; who=they -0.21; who=you -0.29
"""
